#include "tracker/fee_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace blackbar {
namespace {

constexpr int64_t kLargest = 1'000'000'000'000;  // of any count or figure: far above every real one
const Json kNull;

Error Invalid(const std::string& message, const std::string& where) {
  return {ErrorCode::kInvalidInput, message, where};
}

Result<int64_t> Whole(const Json& value, const std::string& where) {
  if (!value.is_number_integer()) return Invalid("this is a whole number", where);
  int64_t number = value.is_number_unsigned() && value.get<uint64_t>() > uint64_t{kLargest}
                       ? kLargest + 1
                       : value.get<int64_t>();
  if (number < 0 || number > kLargest) return Invalid("this number is out of range", where);
  return number;
}

std::string Text(const Json& rule, const char* key) {
  return rule.contains(key) ? rule[key].get<std::string>() : "";
}

// "fees.copy_bw/by_agency_type/{agency_type}": a fact and the way to the figure inside it.
const Json& Follow(const Profile& profile, const std::string& path, const Json& input, const Fact*& fact) {
  size_t slash = std::min(path.find('/'), path.size());
  fact = profile.FindFact(path.substr(0, slash));
  if (fact == nullptr || !fact->on) return kNull;
  const Json* at = &fact->value;
  while (slash < path.size()) {
    size_t next = std::min(path.find('/', slash + 1), path.size());
    std::string step = path.substr(slash + 1, next - slash - 1);
    if (step.starts_with('{')) {
      std::string key = step.substr(1, step.size() - 2);
      step = input.contains(key) && input[key].is_string() ? input[key].get<std::string>() : "";
    }
    if (!at->is_object() || !at->contains(step)) return kNull;
    at = &(*at)[step];
    slash = next;
  }
  return *at;
}

bool Matches(const Json& condition, const FeeFigures& figures) {
  for (const auto& [key, wanted] : condition.items()) {
    if (wanted.is_boolean() && figures.Flag(key) != wanted.get<bool>()) return false;
    if (wanted.is_array() && std::find(wanted.begin(), wanted.end(), figures.Word(key)) == wanted.end())
      return false;
  }
  return true;
}

// The first of the keys that the input or the schedule has.
Result<int64_t> Threshold(const Json& keys, const FeeFigures& figures) {
  for (const Json& key : keys) {
    std::string name = key.get<std::string>();
    if (figures.Has(name)) return figures.Count(name);
    if (!figures.Figure(name).is_null()) return figures.Minor(name);
  }
  return int64_t{0};
}

// Why nothing is charged; empty when something is.
Result<std::string> NotCharged(const Json& rule, int64_t quantity, const FeeFigures& figures) {
  if (Text(rule, "measure") == "never") return std::string("not chargeable");
  for (const Json& condition : rule.value("zero_if", Json::array())) {
    if (Matches(condition, figures)) return std::string("not charged in this case");
  }
  if (rule.contains("category") && figures.Category(Text(rule, "category")) == false) {
    return std::string("not charged to this category");
  }
  if (rule.contains("zero_unless_over") && quantity <= TRY(Threshold(rule["zero_unless_over"], figures))) {
    return std::string("not above the threshold");
  }
  if (rule.contains("zero_unless_at_least") &&
      quantity < TRY(Threshold(rule["zero_unless_at_least"], figures))) {
    return std::string("below the least time that is charged");
  }
  if (rule.contains("zero_if_at_most")) {
    const Json& few = rule["zero_if_at_most"];
    bool limited = figures.Has(Text(few, "of")) && !figures.Flag(Text(few, "unless"));
    Json limit = figures.Figure(Text(few, "limit"));
    if (limited && !limit.is_null() && TRY(figures.Count(Text(few, "of"))) <= TRY(Whole(limit, "schedule"))) {
      return fmt::format("not charged up to {} pages", limit.get<int64_t>());
    }
  }
  return std::string();
}

Result<int64_t> FreeOf(const Json& rule, const FeeFigures& figures) {
  Json free = rule.contains("free") ? figures.Figure(Text(rule, "free")) : Json();
  if (rule.contains("category_free")) free = figures.Category(Text(rule, "category_free"));
  return free.is_null() ? Result<int64_t>(int64_t{0}) : Whole(free, "schedule");
}

Result<FeeLine> Priced(std::string code, Fraction quantity, int64_t unit, std::string note) {
  FeeLine line;
  line.code = std::move(code);
  line.quantity = quantity;
  line.unit_minor = unit;
  line.amount_minor = TRY(RoundHalfUp(quantity, unit));
  line.note = std::move(note);
  return line;
}

// Counts and minutes: take off what is free, then turn into units of the rate.
Result<std::vector<FeeLine>> Measured(const Json& rule, const FeeFigures& figures) {
  int64_t quantity = 0;
  bool asked = false;
  Json keys = rule["of"].is_array() ? rule["of"] : Json::array({rule["of"]});
  for (const Json& key : keys) {
    asked |= figures.Has(key.get<std::string>());
    quantity += TRY(figures.Count(key.get<std::string>()));
  }
  if (!asked) return std::vector<FeeLine>();
  std::string measure = Text(rule, "measure"), rate = Text(rule, "rate");
  std::string note = TRY(NotCharged(rule, quantity, figures));
  int64_t free = TRY(FreeOf(rule, figures));
  int64_t left = note.empty() ? std::max<int64_t>(quantity - free, 0) : 0;
  if (note.empty() && free > 0) note = fmt::format("{} less {} free", quantity, std::min(quantity, free));
  Json figure = measure == "never" ? Json() : figures.Figure(rate);
  if (figure.is_string()) {  // an office's schedule may say "not_chargeable"
    left = 0;
    figure = Json();
  }
  Fraction units{left, measure == "hours" ? 60 : 1};
  if (measure == "quarter_hours") units.num = (left + 14) / 15;
  int64_t unit = 0;
  if (measure == "groups" && figure.is_object()) {
    int64_t size = TRY(
        Whole(figure.contains("files") ? figure["files"] : figure.value("files_per_group", Json()), rate));
    if (size < 1) return Invalid("a group holds at least one file", rate);
    units.num = (left + size - 1) / size;
    unit = TRY(
        Whole(figure.contains("cents") ? figure["cents"] : figure.value("minor_per_group", Json()), rate));
  } else if (measure != "never" && (left > 0 || figure.is_number())) {
    unit = TRY(figures.Minor(rate));
  }
  FeeLine line = TRY(Priced(Text(rule, "code"), units, unit, note));
  line.cite = figures.CiteOf(rate);
  line.fact = figures.FactOf(rate);
  return std::vector<FeeLine>{line};
}

Result<std::vector<FeeLine>> Media(const Json& rule, const FeeFigures& figures) {
  std::vector<FeeLine> lines;
  const Json* list = TRY(figures.List(Text(rule, "of")));
  for (const Json& each : *list) {
    std::string type = TRY(JsonString(each, "type", "media"));
    int64_t count = TRY(Whole(each.value("count", Json(1)), "media"));
    std::string key = figures.Figure(type).is_null() ? type + "_actual" : type;
    std::string note = TRY(NotCharged(rule, count, figures));
    int64_t unit = note.empty() ? TRY(figures.Minor(key)) : 0;
    lines.push_back(TRY(Priced("media_" + type, {note.empty() ? count : 0, 1}, unit, note)));
    lines.back().cite = figures.CiteOf(key);
    lines.back().fact = figures.FactOf(key);
  }
  return lines;
}

// Time of several people at their own rates; what is free comes off in the order given.
Result<std::vector<FeeLine>> Labour(const Json& rule, const FeeFigures& figures) {
  std::vector<FeeLine> lines;
  const Json* list = TRY(figures.List(Text(rule, "of")));
  int64_t free = TRY(FreeOf(rule, figures));
  for (const Json& each : *list) {
    std::string role = TRY(JsonString(each, "role", "labour"));
    int64_t minutes = TRY(Whole(each.value("minutes", Json()), "labour"));
    int64_t off = std::min(free, minutes);
    free -= off;
    std::string code = list->size() == 1 ? "labour" : "labour_" + role;
    std::string note = off > 0 ? fmt::format("{} minutes less {} free", minutes, off) : "";
    lines.push_back(TRY(Priced(code, {minutes - off, 60}, TRY(figures.Minor(role + "_per_hour")), note)));
  }
  return lines;
}

Result<std::vector<FeeLine>> FromList(const Json& rule, const FeeFigures& figures,
                                      const std::string& measure) {
  std::string key = Text(rule, "of"), rate = Text(rule, "rate");
  const Json* list = TRY(figures.List(key));
  if (list->empty()) return std::vector<FeeLine>();
  int64_t quantity = 0;
  for (const Json& each : *list) {
    if (measure == "items" || measure == "instruments") {
      ++quantity;
    } else if (measure == "full_minutes") {
      quantity += TRY(Whole(each, key)) / 60;  // each recording by itself: started minutes are free
    } else {
      int64_t pages = TRY(Whole(each.is_object() ? each.value("pages", Json()) : Json(), key));
      if (pages < 1) return Invalid("a certified copy has at least one page", key);
      quantity += pages - 1;
    }
  }
  FeeLine line = TRY(Priced(Text(rule, "code"), {quantity, 1}, TRY(figures.Minor(rate)), ""));
  line.cite = figures.CiteOf(rate);
  line.fact = figures.FactOf(rate);
  return std::vector<FeeLine>{line};
}

Result<std::vector<FeeLine>> Percent(const Json& rule, const FeeFigures& figures,
                                     const std::vector<FeeLine>& before) {
  int64_t base = 0;
  for (const FeeLine& line : before) {
    for (const Json& code : rule["of_lines"]) base += line.code == code ? line.amount_minor : 0;
  }
  std::string key = Text(rule, "percent");
  if (base == 0 || figures.Figure(key).is_null()) return std::vector<FeeLine>();
  int64_t percent = TRY(figures.Minor(key));
  int64_t amount = TRY(RoundHalfUp({percent, 100}, base));
  FeeLine line = TRY(Priced(fmt::format("{}_{}pct", Text(rule, "code"), percent), {1, 1}, amount,
                            fmt::format("{} % of labour", percent)));
  line.cite = figures.CiteOf(key);
  line.fact = figures.FactOf(key);
  return std::vector<FeeLine>{line};
}

Result<std::vector<FeeLine>> Tier(const Json& rule, const FeeFigures& figures) {
  std::string key = Text(rule, "of"), rate = Text(rule, "rate");
  if (!figures.Has(key)) return std::vector<FeeLine>();
  int64_t size = TRY(figures.Count(key));
  std::string note = TRY(NotCharged(rule, size, figures));
  if (!note.empty()) return std::vector<FeeLine>{TRY(Priced(Text(rule, "code"), {0, 1}, 0, note))};
  for (const Json& tier : figures.Figure(rate)) {
    bool pair = tier.is_array() && tier.size() == 2;
    if (!pair && !tier.is_object()) return Invalid("a tier is a size and a price", rate);
    Json most = pair ? tier[0] : tier.value("max_mb", Json());
    Json price = pair ? tier[1] : tier.value("minor", Json());
    if (!most.is_null() && size > TRY(Whole(most, rate))) continue;
    return std::vector<FeeLine>{TRY(Priced(Text(rule, "code"), {1, 1}, TRY(Whole(price, rate)), ""))};
  }
  return Error{ErrorCode::kRefused, "the schedule has no price for this size", rate};
}

}  // namespace

Result<FeeFigures> FeeFigures::Make(const Profile& profile, const Json& schedule, const Json& input) {
  FeeFigures figures;
  figures.profile_ = &profile;
  figures.input_ = input;
  const Json* paths = TRY(JsonObject(profile.fee_rules, "schedule", profile.code + ".json fees"));
  for (const auto& [key, path] : paths->items()) {
    const Fact* fact = nullptr;
    Json value = Follow(profile, path.get<std::string>(), input, fact);
    if (value.is_null()) continue;
    figures.schedule_[key] = value;
    figures.from_[key] = fact;
  }
  if (!schedule.is_object()) return Invalid("a schedule is an object of figures", "schedule");
  for (const auto& [key, value] : schedule.items()) {
    if (value.is_number()) TRY(Whole(value, key));
    figures.schedule_[key] = value;
    figures.from_.erase(key);
  }
  const Fact* categories = profile.FindFact("fees.categories");
  if (categories != nullptr && categories->on) {
    std::string wanted = input.contains("category") ? figures.Word("category") : "other";
    for (const Json& each : categories->value) {
      if (each.value("id", "") == wanted) figures.category_ = each;
    }
    if (figures.category_.is_null()) return Invalid("the law has no such category of requester", wanted);
  }
  return figures;
}

bool FeeFigures::Flag(const std::string& key) const {
  auto it = input_.find(key);
  return it != input_.end() && it->is_boolean() && it->get<bool>();
}

std::string FeeFigures::Word(const std::string& key) const {
  auto it = input_.find(key);
  return it != input_.end() && it->is_string() ? it->get<std::string>() : std::string();
}

Result<int64_t> FeeFigures::Count(const std::string& key) const {
  return Has(key) ? Whole(input_[key], key) : Result<int64_t>(int64_t{0});
}

Result<const Json*> FeeFigures::List(const std::string& key) const {
  static const Json kEmpty = Json::array();
  if (!Has(key)) return &kEmpty;
  if (!input_[key].is_array()) return Invalid("this is a list", key);
  for (const Json& each : input_[key]) {
    if (!each.is_object() && !each.is_number_integer())
      return Invalid("this is a list of objects or numbers", key);
  }
  return &input_[key];
}

const Json& FeeFigures::Figure(const std::string& key) const {
  auto it = schedule_.find(key);
  return it == schedule_.end() ? kNull : *it;
}

Result<int64_t> FeeFigures::Minor(const std::string& key) const {
  if (Figure(key).is_null()) {
    return Error{ErrorCode::kRefused, "no figure is confirmed for this; put it into the office's schedule",
                 key};
  }
  return Whole(Figure(key), key);
}

std::string FeeFigures::CiteOf(const std::string& key) const {
  auto it = from_.find(key);
  return it == from_.end() ? "" : it->second->cite;
}

std::string FeeFigures::FactOf(const std::string& key) const {
  auto it = from_.find(key);
  return it == from_.end() ? "" : it->second->path;
}

const Json& FeeFigures::Category(const std::string& member) const {
  if (!category_.is_object() || !category_.contains(member)) return kNull;
  return category_[member];
}

Result<std::vector<FeeLine>> LinesOf(const Json& rule, const FeeFigures& figures,
                                     const std::vector<FeeLine>& before) {
  std::string measure = Text(rule, "measure");
  if (measure == "media") return Media(rule, figures);
  if (measure == "labour") return Labour(rule, figures);
  if (measure == "percent") return Percent(rule, figures, before);
  if (measure == "tier") return Tier(rule, figures);
  static const std::set<std::string> kLists = {"items", "full_minutes", "instruments", "further_pages"};
  if (kLists.contains(measure)) return FromList(rule, figures, measure);
  if (measure == "actual") {
    std::string key = Text(rule, "of");
    if (!figures.Has(key)) return std::vector<FeeLine>();
    return std::vector<FeeLine>{
        TRY(Priced(Text(rule, "code"), {1, 1}, TRY(figures.Count(key)), "actual cost"))};
  }
  if (measure == "once") {
    std::string rate = Text(rule, "rate");
    bool charged = !figures.Figure(rate).is_null() && TRY(NotCharged(rule, 1, figures)).empty();
    if (!charged) return std::vector<FeeLine>();
    FeeLine line = TRY(Priced(Text(rule, "code"), {1, 1}, TRY(figures.Minor(rate)), ""));
    line.cite = figures.CiteOf(rate);
    line.fact = figures.FactOf(rate);
    return std::vector<FeeLine>{line};
  }
  return Measured(rule, figures);
}

}  // namespace blackbar
