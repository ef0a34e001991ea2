#include "pipeline/readers/sound/sound_requests.h"

#include "pipeline/readers/sound/recording_facts.h"

namespace blackbar {
namespace {

Result<void> AnswerOpen(ChildContext& context, Medium medium) {
  const bool audit = TRY(JsonBool(context.request(), "audit", "request"));
  Json document = FactsToJson(TRY(ReadRecordingFacts(TRY(context.Input(0)), medium, audit)));
  document["medium"] = MediumName(medium);
  document["encrypted"] = false;
  document["sizes"] = Json::array();
  context.Reply({{"document", std::move(document)}});
  return {};
}

}  // namespace

Result<void> AnswerRecordingRequest(ChildContext& context, const std::string& what, Medium medium) {
  if (what == "open") return AnswerOpen(context, medium);
  return Error{ErrorCode::kInvalidInput, "a recording has no pages that could be drawn", "request"};
}

}  // namespace blackbar
