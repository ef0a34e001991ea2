// What the checks look at: one rendition with its plan and, where they can be read, the original and its
// pages. Each parsed form is made once, at first use, and shared. Pages are walked once (the sweep): each
// page is painted, shown to every page check and dropped, so memory does not grow with the pages. All
// string_views are the caller's and outlive the subject. One thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "core/plan.h"
#include "pipeline/checks/byte_scan.h"
#include "pipeline/checks/check.h"
#include "pipeline/checks/mupdf_file.h"
#include "pipeline/checks/ocr.h"
#include "pipeline/checks/qpdf_file.h"
#include "pipeline/checks/secrets.h"

namespace blackbar {

struct VerifyOptions {
  bool ocr_whole_pages = false;  // else the redacted places and what is around them
  std::string password;          // of the original
  std::string title;             // that the redactor was told to write
  std::string bates_prefix;
  int64_t bates_start = 0;
  int bates_digits = 6;
};

struct VerifyInput {
  std::string_view rendition;
  std::string_view original;
  const PlanContent* plan = nullptr;
  // The original's pages as extracted and shown to the reviewer, from 1.
  std::function<Result<Page>(int page)> pages;
  VerifyOptions options;
  int page_count = 0;  // of those pages; used for recordings, whose plans do not name them
  std::optional<std::string_view> earlier = {};  // another release of the same record
  std::function<void(int done, int total)> progress = {};
};

// What a check has found so far. Evidence without failure is a note. Places, never secrets.
class CheckVerdict {
 public:
  void Applies() { applies_ = true; }
  void Fail(const std::string& place, const std::string& what);
  void Note(const std::string& place, const std::string& what);
  bool failed() const { return failed_; }
  CheckResult ToResult(std::string_view id, std::string_view title) const;

 private:
  bool applies_ = false, failed_ = false;
  std::vector<Evidence> evidence_;
  std::map<std::pair<std::string, std::string>, int> times_;
  size_t left_out_ = 0;
};

// One redaction's area on one page.
struct Spot {
  Box box;
  const Redaction* redaction = nullptr;
  std::string place;  // "page 3, box 12"
};

// One page during the sweep.
struct PageView {
  int number = 0;
  std::string place;  // "page 3"
  PaintedPage now;    // the rendition's
  std::vector<PaintedWord> words;
  std::optional<PaintedPage> before;  // the original's, if MuPDF can read it
  std::vector<PaintedWord> before_words;
  std::optional<Page> read;  // as extracted
  std::vector<Spot> spots;
  bool is_picture = false;                    // the whole page is one picture
  std::string own_stamp;                      // the Bates stamp of this page; empty: none
  std::optional<std::vector<SeenWord>> seen;  // see SeenWords()
};

class CheckSubject {
 public:
  explicit CheckSubject(VerifyInput input);
  ~CheckSubject();

  const VerifyInput& input() const { return input_; }
  const PlanContent& plan() const { return *input_.plan; }
  Result<QpdfFile*> Structure();
  Result<MupdfFile*> Drawn();     // the rendition
  Result<MupdfFile*> Original();  // an error: MuPDF cannot read it
  Result<Ocr*> Reader();
  Result<Secrets*> SecretList();
  Result<const ByteFacts*> Bytes();  // also searches the bytes for secrets
  // The verdict of one page check after the sweep.
  Result<CheckVerdict> OfPages(std::string_view id);
  std::vector<Spot> SpotsOn(int page) const;
  // What the redactor itself writes: title, stamps, labels.
  std::string OwnText() const;
  std::string StampOf(int page) const;
  // Every dictionary key ("/Annots") and every named value ("/S /URI") with up to three places.
  Result<const std::map<std::string, std::vector<std::string>>*> Keys();
  std::map<std::string, std::vector<uint32_t>>& drawn_by_font() { return drawn_by_font_; }

 private:
  Result<void> Sweep();
  Result<PageView> View(int page);

  VerifyInput input_;
  std::optional<Result<std::unique_ptr<QpdfFile>>> structure_;
  std::optional<Result<std::unique_ptr<MupdfFile>>> drawn_, original_;
  std::optional<Result<std::unique_ptr<Ocr>>> reader_;
  std::optional<Result<std::unique_ptr<Secrets>>> secrets_;
  std::optional<Result<ByteFacts>> bytes_;
  std::optional<Result<void>> swept_;
  std::map<std::string, Result<CheckVerdict>, std::less<>> page_verdicts_;
  std::optional<Result<std::map<std::string, std::vector<std::string>>>> keys_;
  std::map<std::string, std::vector<uint32_t>> drawn_by_font_;  // characters drawn with each font, sorted
};

}  // namespace blackbar
