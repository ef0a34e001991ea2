#include <fmt/format.h>

#include "tests/pipeline/leak_channels.h"

namespace blackbar {
namespace {

using PageBox = std::optional<Box>;

void Then(LeakDraft* d, std::function<std::string(std::string)> step) {
  d->finish = [before = d->finish, step](std::string bytes) {
    return step(before ? before(std::move(bytes)) : std::move(bytes));
  };
}

// The first revision holds the secret in an object that an incremental update replaces.
void OlderRevision(const std::string& secret, LeakDraft* d, PageBox*) {
  int note = d->pdf.builder.Add("<< /Note (" + secret + ") >>");
  d->info += "/Revised " + Ref(note) + " ";
  Then(d, [note](std::string bytes) {
    size_t start = bytes.rfind("startxref") + 10;
    std::string previous = bytes.substr(start, bytes.find('\n', start) - start);
    size_t trailer = bytes.rfind("trailer");
    std::string dictionary = bytes.substr(trailer + 8, bytes.rfind(">>") - trailer - 8);
    size_t object = bytes.size();
    bytes += fmt::format("{} 0 obj\n<< /Note (gone) >>\nendobj\n", note);
    size_t table = bytes.size();
    bytes += fmt::format("xref\n{} 1\n{:010} 00000 n \ntrailer\n{} /Prev {} >>\nstartxref\n{}\n%%EOF\n", note,
                         object, dictionary, previous, table);
    return bytes;
  });
}
void BeforeHeader(const std::string& secret, LeakDraft* d, PageBox*) {
  Then(d, [secret](std::string bytes) { return "% " + secret + "\n" + bytes; });
}
void AfterEnd(const std::string& secret, LeakDraft* d, PageBox*) {
  Then(d, [secret](std::string bytes) { return bytes + "left over: " + secret + "\n"; });
}
void Unreferenced(const std::string& secret, LeakDraft* d, PageBox*) {
  d->pdf.builder.Add("(" + secret + ")");
}
void UnreferencedStream(const std::string& secret, LeakDraft* d, PageBox*) {
  d->pdf.builder.AddStream("/Filter /FlateDecode", Deflated("BT (" + secret + ") Tj ET"));
}
void Comment(const std::string& secret, LeakDraft* d, PageBox*) { d->pdf.builder.Add("null % " + secret); }

constexpr LeakChannel kChannels[] = {
    {"older_revision", "P24-single-revision", false, OlderRevision},
    {"before_header", "P24-single-revision", false, BeforeHeader},
    {"after_end", "P24-single-revision", false, AfterEnd},
    {"unreferenced_object", "P24-single-revision", false, Unreferenced},
    {"unreferenced_stream", "P24-single-revision", false, UnreferencedStream},
    {"comment", "P24-single-revision", false, Comment},
};

}  // namespace

std::span<const LeakChannel> FileChannels() { return kChannels; }

}  // namespace blackbar
