#include "pipeline/readers/pdf/printed.h"

#include <Annot.h>

namespace blackbar {

// The rule of poppler_page_render_for_printing with POPPLER_PRINT_ALL: markup with the print flag, and
// widgets.
bool IsPrinted(Annot* annotation, void*) {
  const unsigned flags = annotation->getFlags();
  if (flags & Annot::flagHidden) return false;
  switch (annotation->getType()) {
    case Annot::typeLink:
    case Annot::typePopup:
    case Annot::typeMovie:
    case Annot::typeScreen:
    case Annot::typePrinterMark:
    case Annot::typeTrapNet:
    case Annot::typeWatermark:
    case Annot::type3D:
      return false;
    case Annot::typeWidget:
      return true;
    default:
      return (flags & Annot::flagPrint) != 0;
  }
}

}  // namespace blackbar
