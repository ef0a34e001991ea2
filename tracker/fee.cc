#include "tracker/fee.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "templates/data_dir.h"
#include "tracker/fee_lines.h"

namespace blackbar {
namespace {

constexpr int64_t kMostMinor = 1'000'000'000'000'000;

Result<void> CheckKeys(const Json& input) {
  static const std::set<std::string> kKeys = {"agency_type",
                                              "application_fee_paid",
                                              "category",
                                              "certified_copies",
                                              "certified_instruments",
                                              "certified_records",
                                              "clerical_minutes",
                                              "deadline_missed",
                                              "deposit_paid_minor",
                                              "elect_flat_fee",
                                              "employees",
                                              "estimate_minor",
                                              "extensive_threshold_minutes",
                                              "extract_minutes",
                                              "files",
                                              "formatting_minutes",
                                              "gigabytes",
                                              "has_redactions",
                                              "labour",
                                              "labour_minutes",
                                              "locate_minutes",
                                              "media",
                                              "needs_data_compilation",
                                              "own_information",
                                              "pages_bw",
                                              "pdf_megabytes",
                                              "postage",
                                              "prepare_minutes",
                                              "programming_minutes",
                                              "recordings_seconds",
                                              "redaction_minutes",
                                              "remote_storage",
                                              "requester_involved",
                                              "retrieve_minutes",
                                              "review_minutes",
                                              "scanned_pages",
                                              "search_minutes",
                                              "severing_minutes",
                                              "sheets_one_sided",
                                              "sheets_two_sided",
                                              "unusual_circumstances_notice",
                                              "usb_actual",
                                              "video_minutes",
                                              "voluminous",
                                              "waiver",
                                              "confirmed"};
  for (const auto& [key, value] : input.items()) {
    if (!kKeys.contains(key)) return Error{ErrorCode::kInvalidInput, "unknown key \"" + key + "\"", "input"};
  }
  return {};
}

int64_t Sum(const std::vector<FeeLine>& lines) {
  int64_t sum = 0;
  for (const FeeLine& line : lines) sum += line.amount_minor;
  return sum;
}

// A requester may choose one flat price where it is not more than the lines.
Result<void> ApplyFlat(const Json& rules, const FeeFigures& figures, FeeStatement& statement) {
  if (!rules.contains("flat")) return {};
  const Json& flat = rules["flat"];
  if (!figures.Flag(flat["if"].get<std::string>())) return {};
  int64_t price = TRY(figures.Minor(flat["rate"].get<std::string>()));
  if (Sum(statement.lines) < price) return {};
  FeeLine line;
  line.code = flat["code"].get<std::string>();
  line.quantity = {1, 1};
  line.unit_minor = line.amount_minor = price;
  line.note = fmt::format("in place of lines of {}", Sum(statement.lines));
  statement.lines = {line};
  return {};
}

// The cost limit of a law that counts time without charging it: within the limit the time is free.
Result<void> ApplyLimit(const Json& rules, const FeeFigures& figures, FeeStatement& statement) {
  for (const Json& rule : rules["lines"]) {
    if (!rule.contains("limit")) continue;
    for (FeeLine& line : statement.lines) {
      if (line.code != rule["code"]) continue;
      bool over = line.amount_minor > TRY(figures.Minor(rule["limit"].get<std::string>()));
      statement.effects["estimate_minor"] = line.amount_minor;
      statement.effects["over_limit"] = over;
      statement.effects["may_refuse"] = over;
      if (over) continue;
      line.amount_minor = 0;
      line.note = "within the cost limit: not charged";
    }
  }
  return {};
}

Result<void> ApplyReductions(const Profile& profile, const Json& rules, const FeeFigures& figures,
                             FeeStatement& statement) {
  std::string waiver = figures.Word("waiver");
  if (!waiver.empty()) {
    const Fact* fact = profile.FindFact("fees.waiver");
    Json grounds = fact != nullptr && fact->on && fact->value.is_object()
                       ? fact->value.value("mandatory_if", Json())
                       : Json();
    if (!grounds.is_array() || std::find(grounds.begin(), grounds.end(), waiver) == grounds.end()) {
      return Error{ErrorCode::kRefused,
                   "the law does not waive fees on this ground by itself; a person decides", "waiver"};
    }
    statement.effects["waiver_minor"] = -statement.total_minor;
    statement.total_minor = 0;
  }
  if (!rules.contains("minimum")) return {};
  Json least = figures.Figure(rules["minimum"].get<std::string>());
  if (least.is_null() || statement.total_minor == 0) return {};
  if (statement.total_minor > TRY(figures.Minor(rules["minimum"].get<std::string>()))) return {};
  statement.effects["minimum_waiver_minor"] = -statement.total_minor;
  statement.total_minor = 0;
  return {};
}

Result<void> ApplyEffect(const Json& effect, const FeeFigures& figures, FeeStatement& statement) {
  std::string key = effect["key"].get<std::string>();
  int64_t amount = statement.total_minor;
  std::string of = effect.value("of", "");
  if (!of.empty() && figures.Has(of)) amount = TRY(figures.Count(of));
  if (effect.contains("percent")) {
    std::string percent = effect["percent"].get<std::string>();
    if (figures.Figure(percent).is_null()) return {};
    // The most that may be asked for is not rounded up over the law's share.
    statement.effects[key] = amount * TRY(figures.Minor(percent)) / 100;
    return {};
  }
  bool over = effect.contains("over");
  std::string threshold = effect[over ? "over" : "at_least"].get<std::string>();
  if (effect.contains("small")) {
    const Json& small = effect["small"];
    std::string count = small["of"].get<std::string>(), below = small["below"].get<std::string>();
    bool is_small = figures.Has(count) && !figures.Figure(below).is_null() &&
                    TRY(figures.Count(count)) < TRY(figures.Minor(below));
    if (is_small) threshold = small["over"].get<std::string>();
  }
  if (figures.Figure(threshold).is_null()) return {};
  int64_t limit = TRY(figures.Minor(threshold));
  statement.effects[key] = over ? amount > limit : amount >= limit;
  return {};
}

Result<void> ApplyPayments(const Json& rules, const FeeFigures& figures, FeeStatement& statement) {
  int64_t paid = TRY(figures.Count("deposit_paid_minor"));
  bool any = figures.Has("deposit_paid_minor");
  Json already = rules.value("paid", Json::object());
  for (const auto& [flag, figure] : already.items()) {
    if (!figures.Flag(flag)) continue;
    any = true;
    paid += TRY(figures.Minor(figure.get<std::string>()));
  }
  if (!any) return {};
  int64_t balance = statement.total_minor - paid;
  statement.effects["paid_minor"] = -paid;
  statement.effects["balance_minor"] = std::max<int64_t>(balance, 0);
  if (balance < 0) statement.effects["refund_minor"] = -balance;
  return {};
}

Json LineJson(const FeeLine& line) {
  Json json = {{"code", line.code},
               {"qty", FormatFraction(line.quantity)},
               {"unit_minor", line.unit_minor},
               {"amount_minor", line.amount_minor}};
  if (!line.note.empty()) json["note"] = line.note;
  if (!line.cite.empty() && line.cite != "-") json["cite"] = line.cite;
  if (!line.fact.empty()) json["fact"] = line.fact;
  return json;
}

}  // namespace

Result<int64_t> RoundHalfUp(Fraction quantity, int64_t unit_minor) {
  __int128 product = static_cast<__int128>(quantity.num) * unit_minor;
  bool negative = product < 0;
  if (negative) product = -product;
  __int128 rounded = (product * 2 + quantity.den) / (static_cast<__int128>(quantity.den) * 2);
  if (rounded > kMostMinor)
    return Error{ErrorCode::kLimitExceeded, "the amount is larger than 10^15 minor units"};
  int64_t amount = static_cast<int64_t>(rounded);
  return negative ? -amount : amount;
}

std::string FormatFraction(Fraction value) {
  int64_t divisor = std::gcd(value.num, value.den);
  int64_t num = divisor == 0 ? value.num : value.num / divisor,
          den = divisor == 0 ? value.den : value.den / divisor;
  int64_t scale = 1;
  int digits = 0;
  while (digits < 6 && scale % den != 0) {
    scale *= 10;
    ++digits;
  }
  if (scale % den != 0) return fmt::format("{}/{}", num, den);
  int64_t scaled = num * (scale / den);
  if (digits == 0) return fmt::format("{}", scaled);
  std::string sign = scaled < 0 ? "-" : "";
  scaled = scaled < 0 ? -scaled : scaled;
  return fmt::format("{}{}.{:0{}}", sign, scaled / scale, scaled % scale, digits);
}

Result<FeeStatement> ComputeFee(const Profile& profile, const Json& schedule, const Json& input) {
  TRY(CheckKeys(input));
  FeeFigures figures = TRY(FeeFigures::Make(profile, schedule, input));
  FeeStatement statement;
  statement.currency = profile.currency;
  const Json& rules = profile.fee_rules;
  const Json* lines = TRY(JsonArray(rules, "lines", profile.code + ".json fees"));
  for (const Json& rule : *lines) {
    std::vector<FeeLine> more = TRY(LinesOf(rule, figures, statement.lines));
    statement.lines.insert(statement.lines.end(), more.begin(), more.end());
  }
  TRY(ApplyLimit(rules, figures, statement));
  TRY(ApplyFlat(rules, figures, statement));
  statement.subtotal_minor = statement.total_minor = Sum(statement.lines);
  TRY(ApplyReductions(profile, rules, figures, statement));
  for (const Json& effect : rules.value("effects", Json::array()))
    TRY(ApplyEffect(effect, figures, statement));
  TRY(ApplyPayments(rules, figures, statement));
  return statement;
}

Result<Json> FeeJson(const Json& question) {
  std::string code = TRY(JsonString(question, "jurisdiction", "question"));
  const Json* input = TRY(JsonObject(question, "input", "question"));
  for (const auto& [key, value] : question.items()) {
    static const std::set<std::string> kKeys = {"jurisdiction", "currency", "schedule",
                                                "input",        "id",       "title"};
    if (!kKeys.contains(key))
      return Error{ErrorCode::kInvalidInput, "unknown key \"" + key + "\"", "question"};
  }
  ConfirmedFacts confirmed;
  for (const Json& path : input->value("confirmed", Json::array())) {
    if (path.is_string()) confirmed.insert(code + "/" + path.get<std::string>());
  }
  Profile profile = TRY(LoadProfile(TRY(JurisdictionsDir()), code, confirmed));
  if (question.contains("currency") && question["currency"] != profile.currency) {
    return Error{ErrorCode::kInvalidInput, "this jurisdiction charges in " + profile.currency, "currency"};
  }
  Json schedule = question.value("schedule", Json::object());
  FeeStatement statement = TRY(ComputeFee(profile, schedule, *input));
  Json answer = statement.effects;
  answer["jurisdiction"] = code;
  answer["currency"] = statement.currency;
  answer["lines"] = Json::array();
  for (const FeeLine& line : statement.lines) answer["lines"].push_back(LineJson(line));
  answer["subtotal_minor"] = statement.subtotal_minor;
  answer["total_minor"] = statement.total_minor;
  return answer;
}

}  // namespace blackbar
