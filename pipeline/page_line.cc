#include "pipeline/page_line.h"

#include <fmt/format.h>

#include <algorithm>

namespace blackbar {
namespace {

constexpr int kMaxAttempts = 3;  // of a child that was killed from outside
constexpr size_t kOcrChunk = 8;  // starting a child costs far less than reading eight pages
constexpr int64_t kLetterWidth = 612'000, kLetterHeight = 792'000;

Error Mangled() {
  return {ErrorCode::kInvalidInput, "the reader did not answer for every page it was asked for", ""};
}

}  // namespace

PageLine::PageLine(int from, int to, int jobs, size_t first_chunk)
    : next_(from), to_(to), jobs_(jobs), window_(static_cast<int>(first_chunk) * (jobs + 1)) {
  for (int page = from; page <= to;) {
    PageTask task;
    for (; page <= to && task.pages.size() < first_chunk; ++page) task.pages.push_back(page);
    Add(std::move(task));
  }
}

void PageLine::Add(PageTask task) {
  const int first = task.pages.front();
  tasks_[first] = std::move(task);
}

// The task with the page that is delivered next is always startable, so this cannot block for ever.
std::optional<PageTask> PageLine::Take() {
  std::unique_lock<std::mutex> hold(mutex_);
  for (;;) {
    if (stopped_ || next_ > to_) return std::nullopt;
    if (!tasks_.empty() && tasks_.begin()->first < next_ + window_) {
      PageTask task = std::move(tasks_.begin()->second);
      tasks_.erase(tasks_.begin());
      return task;
    }
    changed_.wait(hold);
  }
}

void PageLine::Finish(const PageTask& task, PageYield yield) {
  std::vector<int> answered = yield.deferred;
  for (const Page& page : yield.pages) answered.push_back(page.number);
  std::sort(answered.begin(), answered.end());
  if (answered != task.pages || (task.step != PageStep::kFirst && !yield.deferred.empty()))
    return Fail(task, std::move(yield), Mangled());
  const std::lock_guard<std::mutex> hold(mutex_);
  for (Page& page : yield.pages) {
    if (task.step == PageStep::kSalvage) {
      page.searched = false;
      page.warnings.push_back({"unreadable_page", "the picture of this page could not be read",
                               PageArea{page.number, kWholePage, false}});
    }
    const int number = page.number;
    ready_[number] = std::move(page);
  }
  const size_t share = (yield.deferred.size() + 2 * jobs_ - 1) / (2 * jobs_);
  const size_t chunk = std::clamp<size_t>(share, 1, kOcrChunk);
  std::sort(yield.deferred.begin(), yield.deferred.end());
  for (size_t i = 0; i < yield.deferred.size(); i += chunk) {
    const auto begin = yield.deferred.begin() + static_cast<ptrdiff_t>(i);
    const auto end =
        yield.deferred.begin() + static_cast<ptrdiff_t>(std::min(i + chunk, yield.deferred.size()));
    Add({PageStep::kOcr, {begin, end}, 0});
  }
  changed_.notify_all();
}

void PageLine::Fail(const PageTask& task, PageYield yield, Error error) {
  const std::lock_guard<std::mutex> hold(mutex_);
  const bool page_at_fault =
      error.code == ErrorCode::kInvalidInput || error.code == ErrorCode::kLimitExceeded;
  if (error.code == ErrorCode::kUnavailable && task.attempts + 1 < kMaxAttempts && !stopped_) {
    Add({task.step, task.pages, task.attempts + 1});
  } else if (!page_at_fault || !yield.opened) {
    StopWith(std::move(error));
  } else if (task.pages.size() > 1) {
    for (int page : task.pages) Add({task.step, {page}, 0});
  } else if (task.step == PageStep::kOcr) {
    Add({PageStep::kSalvage, task.pages, 0});
  } else {
    GiveUp(task.pages.front(), yield);
  }
  changed_.notify_all();
}

void PageLine::GiveUp(int number, const PageYield& yield) {
  const auto size = yield.sizes.find(number);
  Page page;
  page.number = number;
  page.width_mpt = size == yield.sizes.end() ? kLetterWidth : size->second.first;
  page.height_mpt = size == yield.sizes.end() ? kLetterHeight : size->second.second;
  page.warnings.push_back({"unreadable_page",
                           fmt::format("page {} cannot be read: the decoder gave up on it", number),
                           PageArea{number, kWholePage, false}});
  ready_[number] = std::move(page);
}

void PageLine::StopWith(Error error) {
  if (!error_) error_ = std::move(error);
  stopped_ = true;
}

Result<std::optional<Page>> PageLine::Next() {
  std::unique_lock<std::mutex> hold(mutex_);
  for (;;) {
    if (error_) return *error_;
    if (stopped_ || next_ > to_) return std::optional<Page>();
    const auto found = ready_.find(next_);
    if (found != ready_.end()) {
      std::optional<Page> page = std::move(found->second);
      ready_.erase(found);
      ++next_;
      changed_.notify_all();
      return page;
    }
    changed_.wait(hold);
  }
}

void PageLine::Stop() {
  const std::lock_guard<std::mutex> hold(mutex_);
  stopped_ = true;
  changed_.notify_all();
}

bool PageLine::stopped() const {
  const std::lock_guard<std::mutex> hold(mutex_);
  return stopped_;
}

}  // namespace blackbar
