// The plan: the locked list of redactions, and the only input a redactor takes.
//
// LockedPlan is what an office releases from. It cannot be made but by Lock() (core/lock.h) from findings and
// a person's decisions, or by decoding bytes whose digest equals the one in the audit log. A plan that a
// script made outside of an office is an UnattestedPlan: the same content, another type, and no function of
// an office takes it. Both carry a PlanContent, which nobody else can construct, so "redact what nobody
// confirmed" and "release from an unattested plan" do not compile. Canonical JSON: integers only, so the
// digest is stable.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/digest.h"
#include "core/json.h"
#include "core/medium.h"
#include "core/region.h"
#include "core/result.h"

namespace blackbar {

// How far a box grows so that its width does not name the word under it. See core/box_width.h.
enum class BoxWidth { kTight, kFreeSpace, kStrict };
const char* BoxWidthName(BoxWidth width);  // tight, free-space, strict
Result<BoxWidth> BoxWidthFromName(const std::string& name);

struct Redaction {
  int number = 0;                       // from 1, in the order of the record
  Region region;                        // final: what is removed, growth included
  std::vector<Box> targets;             // the ungrown boxes of what had to go (page areas only)
  std::string kind;                     // the finding's; empty for a region that a person drew
  std::vector<std::string> exemptions;  // codes
  std::string label;                    // what is printed on the box
  std::vector<std::string> decisions;   // ids of the decisions it rests on
};

// How a recording or a photo is written. What is not the default is named in the withholding log.
enum class AudioFill { kSilence, kTone };      // in place of samples, on every track
enum class PictureFill { kSolid, kObscured };  // obscured: blurred, which is no removal; an office's setting
enum class AudioTracks { kFirst, kAll, kNone };
struct MediaChoice {
  AudioFill audio = AudioFill::kSilence;
  PictureFill picture = PictureFill::kSolid;
  AudioTracks tracks = AudioTracks::kFirst;  // which audio tracks the rendition of a video has
  bool operator==(const MediaChoice&) const = default;
};
Json MediaChoiceToJson(const MediaChoice& choice);  // {"audio":"silence","picture":"solid","tracks":"first"}
Result<MediaChoice> MediaChoiceFromJson(const Json& value, const std::string& where);

struct PlanPage {
  int page = 0;
  int64_t width_mpt = 0, height_mpt = 0;  // displayed size when the plan was locked
};

class PlanContent {
 public:
  const Digest& source() const { return source_; }  // of the original
  Medium medium() const { return medium_; }
  const std::string& jurisdiction() const { return jurisdiction_; }
  BoxWidth box_width() const { return box_width_; }
  bool unscreened() const { return unscreened_; }  // made without findings: an office never releases from it
  const std::vector<PlanPage>& pages() const {
    return pages_;
  }                                                     // every page of the record; none of a recording
  int64_t duration_us() const { return duration_us_; }  // of a recording; 0 for others
  const MediaChoice& media() const { return media_; }
  const std::vector<Redaction>& redactions() const { return redactions_; }

  Json ToJson() const;
  std::vector<const Redaction*> OnPage(int page) const;

 private:
  friend class PlanMaker;  // core/lock.cc and the two decoders of core/plan.cc
  PlanContent() = default;
  Digest source_;
  Medium medium_ = Medium::kUnknown;
  std::string jurisdiction_;
  BoxWidth box_width_ = BoxWidth::kFreeSpace;
  bool unscreened_ = false;
  std::vector<PlanPage> pages_;
  int64_t duration_us_ = 0;
  MediaChoice media_;
  std::vector<Redaction> redactions_;
};

class LockedPlan {
 public:
  // `attested` is the digest that the audit log holds for this plan; other bytes are kCorrupt.
  static Result<LockedPlan> FromAttestedBytes(const std::string& bytes, const Digest& attested);

  const PlanContent& content() const { return content_; }
  std::string Bytes() const;  // canonical
  Digest digest() const { return Sha256(Bytes()); }

 private:
  friend class PlanMaker;
  explicit LockedPlan(PlanContent content) : content_(std::move(content)) {}
  PlanContent content_;
};

class UnattestedPlan {
 public:
  static Result<UnattestedPlan> FromBytes(const std::string& untrusted_bytes);

  const PlanContent& content() const { return content_; }
  std::string Bytes() const;
  Digest digest() const { return Sha256(Bytes()); }

 private:
  friend class PlanMaker;
  explicit UnattestedPlan(PlanContent content) : content_(std::move(content)) {}
  PlanContent content_;
};

}  // namespace blackbar
