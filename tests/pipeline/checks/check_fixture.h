// What the tests of the checks share: plans made of boxes, and a run of all checks over bytes in memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan.h"
#include "pipeline/checks/verify.h"

namespace blackbar {

struct PlannedBox {
  Box box;
  std::string label = "(b)(6)";
  int page = 1;
};

inline constexpr Box kTestBox{114379, 100000, 375816, 117676};  // 70, 698.8 to 230, 712.8 points from below

UnattestedPlan PlanOf(const std::vector<PlannedBox>& boxes, int pages = 1);

CheckReport RunChecks(std::string_view original, std::string_view rendition, const UnattestedPlan& plan,
                      const VerifyOptions& options = {}, std::function<Result<Page>(int)> pages = {});

const CheckResult& Of(const CheckReport& report, std::string_view id);
std::string Failures(const CheckReport& report);  // for INFO: ids and evidence of what failed

// A clean release of kTestBox: the sample's text, and a black box with nothing below it.
std::string CleanOriginal(const std::string& under_box = "Harbourgate");
std::string CleanRendition(const std::string& more_content = "");
// The same as a picture of the whole page with an invisible text layer; `pixels` may be changed before.
std::string PictureRendition(const std::function<void(std::vector<uint8_t>* grey, int width)>& change = {},
                             const std::string& more_content = "", bool colour = false);

// The same with no text layer but `layer`.
std::string BlankRendition(const std::function<void(std::vector<uint8_t>* grey, int width)>& change,
                           const std::string& layer);
// White text as the rules of printing put a label of `points` into kTestBox, into the 150 dpi picture.
void StampLabel(std::vector<uint8_t>* grey, int width, const std::string& text, int points);

}  // namespace blackbar
