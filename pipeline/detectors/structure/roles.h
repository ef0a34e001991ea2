// Who a person is, as the structure of a page says: by a code in a table's row ("V1", "RP", "SUS"), by the
// heading above a group of fields ("WITNESS INFORMATION", "Juvenile #2"), by the role word in front of fields
// on one line ("Victim: Name ... DOB ..."). Pure; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

class Layout;

// The role that a code or word of a cell stands for, in lower case and without its count: "v", "vic", "r/p".
// Empty: none. Single letters only where the column says that roles stand in it.
std::string_view RoleOfCode(std::string_view lower, bool letters);

// Sets role and child of labels that do not name a role themselves, from the heading above them, and decides
// the sense of labels that have several.
void AssignRoles(const PageView& page, const Layout& layout, std::vector<LabelHit>* hits);

}  // namespace blackbar
