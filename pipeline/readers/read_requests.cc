#include "pipeline/readers/read_requests.h"

#include <fmt/format.h>

#include "core/medium.h"
#include "core/page.h"
#include "pipeline/readers/audit.h"
#include "pipeline/readers/audit/unpack.h"
#include "pipeline/readers/film/film_requests.h"
#include "pipeline/readers/mail/mail_requests.h"
#include "pipeline/readers/page_reader.h"
#include "pipeline/readers/pdf/document.h"
#include "pipeline/readers/pdf/renderer.h"
#include "pipeline/readers/pdf/text_layer.h"
#include "pipeline/readers/photo/photo_requests.h"
#include "pipeline/readers/read_answers.h"
#include "pipeline/readers/sound/sound_requests.h"
#include "redactors/text_pages.h"

namespace blackbar {
namespace {

constexpr int64_t kMaxTextBytes = 32 << 20;  // about 8,000 pages

struct Record {
  Medium medium = Medium::kPdf;
  std::optional<MailText> mail;
  std::unique_ptr<std::string> made;  // pages of a text or an e-mail, which the document looks into
  std::unique_ptr<PdfDocument> document;
};

Result<Record> Open(ChildContext& context) {
  const std::string_view bytes = TRY(context.Input(0));
  Record record;
  const Json& request = context.request();
  const std::string password =
      request.contains("password") ? TRY(JsonString(request, "password", "request")) : "";
  const FileType type = TypeFromBytes(bytes.substr(0, 4096));
  record.medium = type.medium;
  if (bytes.empty())
    return Error{ErrorCode::kInvalidInput, "empty: the file has no bytes; ask for it again", ""};
  if (type.medium == Medium::kPdf) {
    record.document = TRY(PdfDocument::Open(bytes, password));
    return record;
  }
  if (type.medium != Medium::kText && type.medium != Medium::kEmail)
    return Error{ErrorCode::kInvalidInput, "unsupported: this is no PDF, text or picture", ""};
  if (type.medium == Medium::kEmail) record.mail = TRY(ReadMail(bytes));
  const std::string_view text = record.mail ? std::string_view(record.mail->text) : bytes;
  if (static_cast<int64_t>(text.size()) > kMaxTextBytes)
    return Error{
        ErrorCode::kLimitExceeded,
        fmt::format("a text of {} megabytes is over the limit of {}", text.size() >> 20, kMaxTextBytes >> 20),
        ""};
  // Shown as pages, read as pages, released as pages: one line of work.
  record.made = std::make_unique<std::string>(TRY(TextToPdf(text)));
  record.document = TRY(PdfDocument::Open(*record.made, ""));
  return record;
}

// The size of a page that cannot be read is a letter's, so that it can be shown as unreadable.
Json SizeToJson(const PdfDocument& document, int page) {
  const DisplayedSize size = document.SizeOf(page).value_or({612'000, 792'000});
  return Json::array({size.width_mpt, size.height_mpt});
}

Result<void> AuditRecord(const Record& record, DocumentFacts* facts) {
  // The pages of an e-mail are our own: there is nothing to find in them.
  if (!record.mail) return AuditDocument(*record.document, facts);
  AddMailFacts(*record.mail, facts);
  return {};
}

Result<void> AnswerOpen(ChildContext& context) {
  const Record record = TRY(Open(context));
  const int pages = record.document->page_count();
  const int64_t limit = TRY(JsonInt(context.request(), "page_limit", "request"));
  if (pages > limit)
    return Error{ErrorCode::kLimitExceeded, fmt::format("{} pages are over the limit of {}", pages, limit),
                 ""};
  DocumentFacts facts;
  if (TRY(JsonBool(context.request(), "audit", "request"))) TRY(AuditRecord(record, &facts));
  Json sizes = Json::array();
  for (int page = 1; page <= pages; ++page) sizes.push_back(SizeToJson(*record.document, page));
  Json document = FactsToJson(facts);
  document["medium"] = MediumName(record.medium);
  document["encrypted"] = record.document->encrypted();
  document["sizes"] = std::move(sizes);
  context.Reply({{"document", std::move(document)}});
  return {};
}

Result<void> AnswerPages(ChildContext& context) {
  const Json& request = context.request();
  const Record record = TRY(Open(context));
  const std::vector<int> pages = TRY(PagesOf(request, record.document->page_count()));
  const PageReadOptions options = TRY(PageOptionsOf(request));
  Json sizes = Json::array();
  for (int page : pages) {
    Json size = SizeToJson(*record.document, page);
    sizes.push_back(Json::array({page, size[0], size[1]}));
  }
  context.Reply({{"opened", std::move(sizes)}});
  PageReader reader(*record.document, options);
  for (int number : pages) {
    const std::optional<Page> page = TRY(reader.Read(number));
    context.Reply(page ? Json{{"page", PageToJson(*page)}} : Json{{"deferred", number}});
  }
  return {};
}

Result<void> AnswerRender(ChildContext& context) {
  const Record record = TRY(Open(context));
  const int page = static_cast<int>(TRY(JsonInt(context.request(), "page", "request")));
  const int64_t width = TRY(JsonInt(context.request(), "width", "request"));
  if (page < 1 || page > record.document->page_count() || width < 1 || width > 20'000)
    return Error{ErrorCode::kInvalidInput, "the record has no such page, or the width is not one", "request"};
  TRY(CheckPicturePixels(TRY(ReadTextLayer(*record.document, page, 60))));
  const std::unique_ptr<Renderer> renderer = TRY(Renderer::Open(*record.document));
  return WriteAnswer(context, TRY(ToPng(TRY(renderer->Draw(page, static_cast<int>(width), 3)))));
}

Result<void> AnswerAttachment(ChildContext& context) {
  const int index = static_cast<int>(TRY(JsonInt(context.request(), "index", "request")));
  const std::string_view bytes = TRY(context.Input(0));
  if (TypeFromBytes(bytes.substr(0, 4096)).medium == Medium::kEmail)
    return WriteAnswer(context, TRY(MailAttachmentBytes(bytes, index)));
  const Record record = TRY(Open(context));
  return WriteAnswer(context, TRY(AttachmentBytes(*record.document, index)));
}

}  // namespace

Result<void> AnswerReadRequest(ChildContext& context) {
  const std::string what = TRY(JsonString(context.request(), "do", "request"));
  if (IsPlainSoundRequest(what)) return AnswerPlainSoundRequest(context, what);
  const std::string_view head = TRY(context.Input(0)).substr(0, 4096);
  const Medium medium = TypeFromBytes(head).medium;
  if (medium == Medium::kImage) return AnswerPhotoRequest(context, what);
  if (IsFilmRequest(what)) return AnswerFilmRequest(context, what);
  if (IsRecording(medium)) return AnswerRecordingRequest(context, what, medium);
  if (what == "open") return AnswerOpen(context);
  if (what == "pages") return AnswerPages(context);
  if (what == "render") return AnswerRender(context);
  if (what == "attachment") return AnswerAttachment(context);
  if (what == "unpack") return AnswerUnpack(context);
  return Error{ErrorCode::kInvalidInput, "unknown request", "request"};
}

}  // namespace blackbar
