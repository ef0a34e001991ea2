#include "pipeline/page_line.h"

#include "tests/catch.h"

using namespace blackbar;

namespace {

PageYield Answer(const PageTask& task) {
  PageYield yield;
  yield.opened = true;
  for (int number : task.pages) {
    Page page;
    page.number = number, page.width_mpt = page.height_mpt = 1000;
    page.searched = true;
    yield.pages.push_back(page);
  }
  return yield;
}

PageYield OnlyOpened() {
  PageYield yield;
  yield.opened = true;
  yield.sizes[2] = {5000, 7000};
  return yield;
}

const Error kCrash{ErrorCode::kInvalidInput, "the decoder crashed", ""};
const Error kKilled{ErrorCode::kUnavailable, "killed from outside", ""};

}  // namespace

TEST_CASE("a chunk that failed is read page by page, and only the bad page is given up") {
  PageLine line(1, 3, 1, 3);
  line.Fail(*line.Take(), OnlyOpened(), kCrash);
  for (int number = 1; number <= 3; ++number) {
    const PageTask task = *line.Take();
    REQUIRE(task.pages == std::vector<int>{number});
    number == 2 ? line.Fail(task, OnlyOpened(), kCrash) : line.Finish(task, Answer(task));
  }
  CHECK((*line.Next())->searched);
  const Page bad = **line.Next();
  CHECK_FALSE(bad.searched);
  CHECK(bad.width_mpt == 5000);
  REQUIRE(bad.warnings.size() == 1);
  CHECK(bad.warnings[0].code == "unreadable_page");
  CHECK((*line.Next())->number == 3);
  CHECK_FALSE(line.Next()->has_value());
  CHECK_FALSE(line.Take());
}

TEST_CASE("deferred pages become OCR tasks, the earliest first") {
  PageLine line(1, 6, 1, 3);
  PageYield yield = Answer({PageStep::kFirst, {2}, 0});
  yield.deferred = {3, 1};
  line.Finish(*line.Take(), yield);
  const PageTask ocr = *line.Take();
  CHECK(ocr.step == PageStep::kOcr);
  CHECK(ocr.pages == std::vector<int>{1});
  CHECK(line.Take()->pages == std::vector<int>{3});
  CHECK(line.Take()->pages == std::vector<int>{4, 5, 6});
}

TEST_CASE("when OCR breaks off, the text layer is kept and the page is called unsearched") {
  PageLine line(1, 1, 1, 1);
  PageYield yield;
  yield.opened = true, yield.deferred = {1};
  line.Finish(*line.Take(), yield);
  line.Fail(*line.Take(), OnlyOpened(), kCrash);
  const PageTask salvage = *line.Take();
  CHECK(salvage.step == PageStep::kSalvage);
  line.Finish(salvage, Answer(salvage));
  const Page page = **line.Next();
  CHECK_FALSE(page.searched);
  CHECK(page.warnings.at(0).code == "unreadable_page");
}

TEST_CASE("a child killed from outside is tried again, but not for ever") {
  PageLine line(1, 2, 1, 2);
  for (int attempt = 0; attempt < 3; ++attempt) {
    const auto task = line.Take();
    REQUIRE(task);
    CHECK(task->pages.size() == 2);
    line.Fail(*task, {}, kKilled);
  }
  CHECK_FALSE(line.Take());
  REQUIRE_FALSE(line.Next());
  CHECK(line.Next().error().code == ErrorCode::kUnavailable);
}

TEST_CASE("a record that cannot be opened stops the reading") {
  PageLine line(1, 2, 1, 2);
  line.Fail(*line.Take(), {}, kCrash);
  REQUIRE_FALSE(line.Next());
  CHECK(line.Next().error().message == "the decoder crashed");
}

TEST_CASE("a child that leaves pages out, or answers for others, is not believed") {
  PageLine line(1, 2, 1, 2);
  const PageTask task = *line.Take();
  PageYield other = Answer({PageStep::kFirst, {1, 5}, 0});
  line.Finish(task, other);
  CHECK(line.Take()->pages == std::vector<int>{1});
  PageYield none;
  none.opened = true;
  line.Finish(*line.Take(), none);
  CHECK_FALSE(line.stopped());
}

TEST_CASE("no page is read far ahead of the one to be delivered") {
  PageLine line(1, 100, 1, 10);
  std::vector<PageTask> tasks = {*line.Take(), *line.Take()};
  CHECK(tasks[1].pages.front() == 11);
  line.Finish(tasks[1], Answer(tasks[1]));
  line.Finish(tasks[0], Answer(tasks[0]));
  for (int i = 1; i <= 20; ++i) CHECK((*line.Next())->number == i);
  CHECK(line.Take()->pages.front() == 21);
  line.Stop();
  CHECK_FALSE(line.Take());
}
