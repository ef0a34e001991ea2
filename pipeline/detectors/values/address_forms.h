// The forms of a street address on paper, as patterns tried at its first token: house number and street with
// unit, city, state and ZIP, also over lines; grid and highway addresses; rural routes and post boxes; block
// addresses and crossings, which stay readable. Pure; any thread.
#pragma once

#include <string_view>

#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {

const Pattern& StreetForm();        // 1420 N Grant Avenue Apt 4, Boise, ID 83702
const Pattern& LowerStreetForm();   // 1420 n grant ave: of chats and logs
const Pattern& RoadForm();          // 5512 Highway 55, 1420 Broadway, 12 Avenida del Sol
const Pattern& GridForm();          // 1200 N 300 W
const Pattern& BareStreetForm();    // 14 Elm: only where words say that somebody lives there
const Pattern& ReservationForm();   // BIA Rte 71, House 12
const Pattern& NumberWordForm();    // One Beacon Close
const Pattern& SpanishForm();       // Calle Nogal 118, Int. 4
const Pattern& RoomForm();          // Kellogg Tower, Rm. 204
const Pattern& NumberBehindForm();  // Delgado Way, number 881
const Pattern& BoxForm();           // PO Box 12, RR 2 Box 14
const Pattern& BlockForm();         // 1200 block of W Main St
const Pattern& CrossingForm();      // Main St and 5th Ave
// What may follow a street: unit, city, state, ZIP. The end of it; `at` when nothing follows.
size_t AddressTailEnd(std::string_view text, size_t at);

}  // namespace blackbar
