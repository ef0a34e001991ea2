// Which annotations are part of the displayed page: those that poppler-glib prints, so that words, pictures
// and the reviewer's picture agree.
#pragma once

class Annot;

namespace blackbar {

// A callback of poppler's; `user_data` is not used.
bool IsPrinted(Annot* annotation, void* user_data);

}  // namespace blackbar
