#include "tests/pipeline/package_sample.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace blackbar {
namespace {

std::string SmallPdf(const std::string& title, int pages) {
  std::string html;
  for (int i = 1; i <= pages; ++i)
    html += "<h1>" + title + "</h1><p>Page of a made-up report.</p><table><tr><td>" +
            std::string(40 * 60, 'x') + "</td></tr></table>";
  PrintOptions options;
  options.title = title;
  return *PrintPdf(html, options);
}

SigningKey NewKey(const std::string& dir) {
  std::filesystem::create_directories(dir);
  return *MakeSigningKey(dir);
}

Digest DigestOfText(const char* text) { return Sha256(text); }

void FillLetter(BundleInput* input) {
  input->request_number = "2026-000147";
  input->release_number = 1;
  input->jurisdiction = "us-ct";
  input->jurisdiction_name = "Connecticut";
  input->law_name = "the Connecticut Freedom of Information Act";
  input->profile_version = "2026-11-01";
  input->office = {"Juniper Falls Police Department, Records Division",
                   {"12 Mill Street", "Juniper Falls, CT 06000"},
                   "860 555 0142",
                   "records@juniperfalls.example"};
  input->requester = {"Odalys Fennimore", {"88 Quarry Road", "Juniper Falls, CT 06000"}};
  input->letter_date = *ParseDate("2026-11-21");
  input->received_date = *ParseDate("2026-11-17");
  input->scope =
      "the incident report and the photographs of the burglary at 40 Canal Street on March 2, 2026.";
  input->appeal =
      "You may appeal to the Freedom of Information Commission within 30 days of this letter. Say which "
      "record you "
      "were denied and enclose a copy of this letter.";
  input->fees = "No fee is due for this release.";
  input->signed_by = {"Records clerk", "M. Rivera"};
  input->staff = {{"records clerk", "M. Rivera"}, {"approver", "Lt. P. Okafor"}};
}

void FillCertificate(BundleInput* input) {
  CertificateOrder order;
  order.custodian_name = "Theodora Lindqvist";
  order.custodian_title = "Custodian of Records";
  order.elements = {
      {"record_identity", "identifies the record set copied", "Fed. R. Evid. 902(4)"},
      {"true_copy", "statement that the copy is a true and correct copy of the record on file",
       "Fed. R. Evid. 902(4)"},
      {"attestation", "attested as a true copy by a person designated by law", "C.G.S. 1-210(a)"}};
  order.perjury_form = "I declare under penalty of perjury that the foregoing is true and correct.";
  input->certificate = order;
  input->tools = {{"blackbar", "0.1.0"}, {"poppler", "22.12.0"}};
  input->sandbox = "Landlock (ABI 7), seccomp, resource limits";
  input->audit = AuditAnchor{412, DigestOfText("newest event")};
  input->signed_at = *ParseInstant("2026-11-21T15:04:05Z");
  input->bates_prefix = "JF";
}

}  // namespace

PackageSample::PackageSample() : key_(NewKey(folder_.File("office"))) {
  FillLetter(&input);
  FillCertificate(&input);
  const std::string report = SmallPdf("Incident report", 3), photos = SmallPdf("Photographs", 2);
  BundleRecord part;
  part.position = 10;
  part.disposition = BundleDisposition::kReleasePart;
  part.bates_first = "JF000001", part.bates_last = "JF000003", part.pages = 3;
  part.extension = "pdf";
  part.rendition_fd = FdOf(report), part.rendition = Sha256(report);
  part.exemptions = {"CT-1-210(b)(3)(A)", "CT-1-210(b)(2)"};
  part.check_passed = true, part.checks = 24, part.pages_rebuilt = 1, part.pages_raster = 2;
  part.original = DigestOfText("original one"), part.plan = DigestOfText("plan one");
  part.record_key = std::string(32, 'k');
  part.description = "Incident report";
  BundleRecord full = part;
  full.position = 30, full.disposition = BundleDisposition::kReleaseFull;
  full.bates_first = "JF000004", full.bates_last = "JF000005", full.pages = 2;
  full.rendition_fd = FdOf(photos), full.rendition = Sha256(photos);
  full.exemptions = {}, full.description = "Photographs of the scene";
  full.original = DigestOfText("original two"), full.record_key = std::string(32, 'm');
  BundleRecord withheld;
  withheld.position = 40, withheld.disposition = BundleDisposition::kWithheldFull;
  withheld.exemptions = {"CT-1-210(b)(3)(E)"};
  withheld.original = DigestOfText("original three"), withheld.record_key = std::string(32, 'n');
  withheld.description = "Investigative notes";
  BundleRecord sealed = withheld;
  sealed.position = 20, sealed.disposition = BundleDisposition::kNotListed;
  sealed.original = DigestOfText("sealed original"), sealed.description = "Sealed-description";
  input.records = {withheld, part, sealed, full};  // any order
  input.rows = {{10, 3, "box 2", {"CT-1-210(b)(3)(A)"}, "C.G.S. 1-210(b)(3)(A)", "identity of an informant"},
                {10, 1, "box 1", {"CT-1-210(b)(2)"}, "C.G.S. 1-210(b)(2)", "invasion of personal privacy"},
                {20, 0, "", {"SEALED-CODE"}, "sealed-citation", "sealed-reason"},
                {40, 0, "", {"CT-1-210(b)(3)(E)"}, "C.G.S. 1-210(b)(3)(E)", "investigatory technique"}};
}

int PackageSample::FdOf(const std::string& bytes) {
  const int fd = memfd_create("rendition", MFD_CLOEXEC);
  BB_CHECK(fd >= 0 && write(fd, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  files_.emplace_back(fd);
  return fd;
}

std::string PackageSample::Dir(const std::string& name) const {
  std::filesystem::create_directories(folder_.File(name));
  return folder_.File(name);
}

const PackageSample& PackageSample::Shared() {
  static const PackageSample sample;
  return sample;
}

const BuiltBundle& PackageSample::Built() {
  static const BuiltBundle built = *BuildBundle(Shared().input, Shared().key(), Shared().Dir("out"));
  return built;
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void WriteFile(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

ShellAnswer RunShell(const std::string& folder, const std::string& line) {
  FILE* pipe = popen(("cd '" + folder + "' && { " + line + "\n} 2>&1").c_str(), "r");
  BB_CHECK(pipe != nullptr);
  ShellAnswer answer;
  char buffer[4096];
  size_t n;
  while ((n = fread(buffer, 1, sizeof buffer, pipe)) > 0) answer.out.append(buffer, n);
  const int status = pclose(pipe);
  answer.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return answer;
}

}  // namespace blackbar
