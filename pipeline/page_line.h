// The work of reading a range of pages: which pages go to which child next, what came back, and what to do
// when a child fails. Internal to the reader client. Owned by one ReadPages call; every function may be
// called from any of its threads.
#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "core/page.h"
#include "core/result.h"

namespace blackbar {

enum class PageStep {
  kFirst,    // text layer; pages that need OCR come back deferred (or OCR too, where it is always wanted)
  kOcr,      // with OCR
  kSalvage,  // OCR broke off: the text layer alone, marked unsearched
};

struct PageTask {
  PageStep step = PageStep::kFirst;
  std::vector<int> pages;  // ascending
  int attempts = 0;        // how often somebody else's fault stopped it
};

// What a child said, collected until it ended well.
struct PageYield {
  bool opened = false;
  std::map<int, std::pair<int64_t, int64_t>> sizes;
  std::vector<Page> pages;
  std::vector<int> deferred;
};

class PageLine {
 public:
  PageLine(int from, int to, int jobs, size_t first_chunk);

  // Blocks until there is a task to do; nothing when all is done or stopped.
  std::optional<PageTask> Take();
  void Finish(const PageTask& task, PageYield yield);
  // Splits, retries, or gives the page up; stops the whole reading when the record itself is at fault.
  void Fail(const PageTask& task, PageYield yield, Error error);
  // Blocks until the next page in order is there; nothing after the last; the error that stopped it.
  Result<std::optional<Page>> Next();
  void Stop();
  bool stopped() const;

 private:
  void Add(PageTask task);
  void GiveUp(int page, const PageYield& yield);
  void StopWith(Error error);

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<int, PageTask> tasks_;  // by first page
  std::map<int, Page> ready_;
  int next_, to_, jobs_;
  int window_;  // no task is started that far ahead of the page to be delivered next
  bool stopped_ = false;
  std::optional<Error> error_;
};

}  // namespace blackbar
