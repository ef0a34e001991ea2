// Strong ids: an Id<struct RequestTag> cannot be handed where a record's id is asked for. The text is opaque,
// 20 lower-case base-32 characters (100 random bits), and carries no personal data.
#pragma once

#include <string>
#include <utility>

namespace blackbar {

std::string NewIdText();

template <class Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}
  static Id New() { return Id(NewIdText()); }

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  auto operator<=>(const Id&) const = default;

 private:
  std::string text_;
};

using RequestId = Id<struct RequestTag>;
using RecordId = Id<struct RecordTag>;
using FindingId = Id<struct FindingTag>;
using DecisionId = Id<struct DecisionTag>;
using RenditionId = Id<struct RenditionTag>;
using BundleId = Id<struct BundleTag>;
using JobId = Id<struct JobTag>;
using UserId = Id<struct UserTag>;

}  // namespace blackbar
