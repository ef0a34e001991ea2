// Out of memory ends a child at once with kExitOutOfMemory, wherever in whichever library the allocation
// failed: many of them would go on with a picture or a page less. Child side; linking this replaces malloc of
// the process by glibc's own plus the check. Not in AddressSanitizer builds.
#pragma once

namespace blackbar {

void WatchMemory();

}  // namespace blackbar
