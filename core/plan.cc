#include "core/plan.h"

#include <fmt/format.h>

#include "core/kinds.h"
#include "core/plan_maker.h"

namespace blackbar {
namespace {

constexpr char kSchema[] = "blackbar-plan-1";
constexpr char kWhere[] = "plan";

Error Bad(const std::string& what) { return {ErrorCode::kInvalidInput, what, kWhere}; }

Json RedactionToJson(const Redaction& redaction) {
  Json targets = Json::array();
  for (const Box& box : redaction.targets) targets.push_back(BoxToJson(box));
  return {{"n", redaction.number},
          {"region", RegionToJson(redaction.region)},
          {"targets", targets},
          {"kind", redaction.kind},
          {"exemptions", redaction.exemptions},
          {"label", redaction.label},
          {"decisions", redaction.decisions}};
}

Result<std::vector<std::string>> TextList(const Json& object, const char* key) {
  std::vector<std::string> texts;
  for (const Json& item : *TRY(JsonArray(object, key, kWhere))) {
    if (!item.is_string()) return Bad(fmt::format("\"{}\" is a list of texts", key));
    texts.push_back(item.get<std::string>());
  }
  return texts;
}

Result<Redaction> RedactionFromJson(const Json& value, const RecordExtent& extent) {
  Redaction redaction;
  redaction.number = static_cast<int>(TRY(JsonInt(value, "n", kWhere)));
  redaction.region = TRY(RegionFromJson(*TRY(JsonObject(value, "region", kWhere)), kWhere));
  TRY(CheckRegion(redaction.region, extent));
  for (const Json& box : *TRY(JsonArray(value, "targets", kWhere))) {
    redaction.targets.push_back(TRY(BoxFromJson(box, kWhere)));
  }
  redaction.kind = TRY(JsonString(value, "kind", kWhere));
  if (!redaction.kind.empty() && FindKind(redaction.kind) == nullptr)
    return Bad("a kind is not one of the list");
  redaction.exemptions = TRY(TextList(value, "exemptions"));
  redaction.label = TRY(JsonString(value, "label", kWhere));
  redaction.decisions = TRY(TextList(value, "decisions"));
  if (redaction.exemptions.empty()) return Bad("a redaction has no exemption code");
  return redaction;
}

Result<std::vector<PlanPage>> PagesFromJson(const Json& list) {
  std::vector<PlanPage> pages;
  for (const Json& item : list) {
    PlanPage page{static_cast<int>(TRY(JsonInt(item, "page", kWhere))),
                  TRY(JsonInt(item, "width_mpt", kWhere)), TRY(JsonInt(item, "height_mpt", kWhere))};
    if (page.page != static_cast<int>(pages.size()) + 1 || page.width_mpt < 1 || page.height_mpt < 1) {
      return Bad("its pages are not 1, 2, 3... with a size each");
    }
    pages.push_back(page);
  }
  return pages;
}

Result<PlanContent> ContentFromBytes(const std::string& bytes) {
  Json value = TRY(ParseJson(bytes, kWhere));
  if (TRY(JsonString(value, "schema", kWhere)) != kSchema)
    return Bad("not a plan of this version (blackbar-plan-1)");
  PlanMaker::Parts parts;
  parts.source = TRY(Digest::FromHex(TRY(JsonString(value, "source", kWhere))));
  std::optional<Medium> medium = MediumFromName(TRY(JsonString(value, "medium", kWhere)));
  if (!medium) return Bad("its medium is not one of the list");
  parts.medium = *medium;
  parts.jurisdiction = TRY(JsonString(value, "jurisdiction", kWhere));
  parts.box_width = TRY(BoxWidthFromName(TRY(JsonString(value, "box_width", kWhere))));
  parts.unscreened = TRY(JsonBool(value, "unscreened", kWhere));
  parts.pages = TRY(PagesFromJson(*TRY(JsonArray(value, "pages", kWhere))));
  if (IsRecording(parts.medium) || parts.medium == Medium::kImage) {
    parts.media = TRY(MediaChoiceFromJson(*TRY(JsonObject(value, "media", kWhere)), kWhere));
    parts.duration_us = TRY(JsonInt(value, "duration_us", kWhere));
    if (parts.duration_us < 0 || IsRecording(parts.medium) != (parts.duration_us > 0))
      return Bad("a recording has a duration, other media have none");
  }
  RecordExtent extent{static_cast<int>(parts.pages.size()), parts.duration_us};
  for (const Json& item : *TRY(JsonArray(value, "redactions", kWhere))) {
    parts.redactions.push_back(TRY(RedactionFromJson(item, extent)));
  }
  return PlanMaker::Content(std::move(parts));
}

}  // namespace

const char* BoxWidthName(BoxWidth width) {
  switch (width) {
    case BoxWidth::kTight:
      return "tight";
    case BoxWidth::kFreeSpace:
      return "free-space";
    case BoxWidth::kStrict:
      return "strict";
  }
  return "strict";
}

Result<BoxWidth> BoxWidthFromName(const std::string& name) {
  for (BoxWidth width : {BoxWidth::kTight, BoxWidth::kFreeSpace, BoxWidth::kStrict}) {
    if (name == BoxWidthName(width)) return width;
  }
  return Error{ErrorCode::kInvalidInput, "a box width is tight, free-space or strict"};
}

namespace {

template <class Enum>
struct Named {
  Enum value;
  const char* name;
};
constexpr Named<AudioFill> kAudioFills[] = {{AudioFill::kSilence, "silence"}, {AudioFill::kTone, "tone"}};
constexpr Named<PictureFill> kPictureFills[] = {{PictureFill::kSolid, "solid"},
                                                {PictureFill::kObscured, "obscured"}};
constexpr Named<AudioTracks> kAudioTracks[] = {
    {AudioTracks::kFirst, "first"}, {AudioTracks::kAll, "all"}, {AudioTracks::kNone, "none"}};

template <class Enum, size_t N>
const char* NameOf(const Named<Enum> (&rows)[N], Enum value) {
  for (const Named<Enum>& row : rows) {
    if (row.value == value) return row.name;
  }
  return "";
}

template <class Enum, size_t N>
Result<Enum> ValueOf(const Named<Enum> (&rows)[N], const Json& value, const char* key,
                     const std::string& where) {
  const std::string name = TRY(JsonString(value, key, where));
  for (const Named<Enum>& row : rows) {
    if (name == row.name) return row.value;
  }
  return Error{ErrorCode::kInvalidInput, fmt::format("\"{}\" has no value of that name", key), where};
}

}  // namespace

Json MediaChoiceToJson(const MediaChoice& choice) {
  return {{"audio", NameOf(kAudioFills, choice.audio)},
          {"picture", NameOf(kPictureFills, choice.picture)},
          {"tracks", NameOf(kAudioTracks, choice.tracks)}};
}

Result<MediaChoice> MediaChoiceFromJson(const Json& value, const std::string& where) {
  MediaChoice choice;
  choice.audio = TRY(ValueOf(kAudioFills, value, "audio", where));
  choice.picture = TRY(ValueOf(kPictureFills, value, "picture", where));
  choice.tracks = TRY(ValueOf(kAudioTracks, value, "tracks", where));
  return choice;
}

PlanContent PlanMaker::Content(Parts parts) {
  PlanContent content;
  content.source_ = parts.source;
  content.medium_ = parts.medium;
  content.jurisdiction_ = std::move(parts.jurisdiction);
  content.box_width_ = parts.box_width;
  content.unscreened_ = parts.unscreened;
  content.pages_ = std::move(parts.pages);
  content.redactions_ = std::move(parts.redactions);
  content.duration_us_ = parts.duration_us;
  content.media_ = parts.media;
  return content;
}

Json PlanContent::ToJson() const {
  Json pages = Json::array(), redactions = Json::array();
  for (const PlanPage& page : pages_) {
    pages.push_back({{"page", page.page}, {"width_mpt", page.width_mpt}, {"height_mpt", page.height_mpt}});
  }
  for (const Redaction& redaction : redactions_) redactions.push_back(RedactionToJson(redaction));
  Json out = {{"schema", kSchema},
              {"source", source_.Hex()},
              {"medium", MediumName(medium_)},
              {"jurisdiction", jurisdiction_},
              {"box_width", BoxWidthName(box_width_)},
              {"unscreened", unscreened_},
              {"pages", pages},
              {"redactions", redactions}};
  if (IsRecording(medium_) || medium_ == Medium::kImage) {
    out["media"] = MediaChoiceToJson(media_);
    out["duration_us"] = duration_us_;
  }
  return out;
}

std::vector<const Redaction*> PlanContent::OnPage(int page) const {
  std::vector<const Redaction*> found;
  for (const Redaction& redaction : redactions_) {
    const PageArea* area = std::get_if<PageArea>(&redaction.region);
    bool whole = std::holds_alternative<Whole>(redaction.region);
    if (whole || (area != nullptr && area->page == page)) found.push_back(&redaction);
  }
  return found;
}

Result<LockedPlan> LockedPlan::FromAttestedBytes(const std::string& bytes, const Digest& attested) {
  if (Sha256(bytes) != attested) {
    return Error{ErrorCode::kCorrupt, "the plan is not the one that was locked; stop and check the audit log",
                 kWhere};
  }
  return PlanMaker::Locked(TRY(ContentFromBytes(bytes)));
}

std::string LockedPlan::Bytes() const { return DumpJson(content_.ToJson()); }

Result<UnattestedPlan> UnattestedPlan::FromBytes(const std::string& untrusted_bytes) {
  return PlanMaker::Unattested(TRY(ContentFromBytes(untrusted_bytes)));
}

std::string UnattestedPlan::Bytes() const { return DumpJson(content_.ToJson()); }

}  // namespace blackbar
