#include "pipeline/detectors/values/pattern_gate.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <vector>

#include "pipeline/detectors/values/pattern_tree.h"

namespace blackbar {
namespace {

// Steps of the automaton: on bytes of a set, or to both of two others; the last one takes.
struct Step {
  int set = -1;  // -1: a fork
  uint16_t next = 0, other = 0;
};
constexpr uint16_t kTaken = 0;
constexpr size_t kMostSteps = 20000;

// From the tree's end to its beginning: each part is made with the step that follows it.
class StepMaker {
 public:
  StepMaker() { steps_.push_back({}); }

  uint16_t Make(const PatternTree& tree, uint16_t next) {
    switch (tree.kind) {
      case PatternTree::Kind::kBytes:
        return Put({SetOf(tree.bytes), next, 0});
      case PatternTree::Kind::kSequence:
        for (auto part = tree.parts.rbegin(); part != tree.parts.rend(); ++part) next = Make(*part, next);
        return next;
      case PatternTree::Kind::kChoice: {
        uint16_t chosen = Make(tree.parts.back(), next);
        for (size_t i = tree.parts.size() - 1; i-- > 0;)
          chosen = Put({-1, Make(tree.parts[i], next), chosen});
        return chosen;
      }
      case PatternTree::Kind::kRepeat:
        return Repeat(tree, next);
    }
    return next;
  }

  bool full() const { return steps_.size() >= kMostSteps; }
  std::vector<Step> steps() { return std::move(steps_); }
  std::vector<ByteSet> sets() { return std::move(sets_); }

 private:
  // Few of them as they are, many as no end of them.
  uint16_t Repeat(const PatternTree& tree, uint16_t next) {
    const PatternTree& part = tree.parts[0];
    const int few = part.kind == PatternTree::Kind::kBytes ? 4 : 2;
    const int min = std::min(tree.min, few);
    if (tree.max == PatternTree::kEndless || tree.max > few) {
      uint16_t fork = Put({-1, 0, next});
      uint16_t first = Make(part, fork);
      steps_[fork].next = first;
      next = fork;
    } else {
      const uint16_t end = next;
      for (int i = tree.min; i < tree.max; ++i) next = Put({-1, Make(part, next), end});
    }
    for (int i = 0; i < min; ++i) next = Make(part, next);
    return next;
  }

  uint16_t Put(Step step) {
    if (full()) return kTaken;
    steps_.push_back(step);
    return static_cast<uint16_t>(steps_.size() - 1);
  }
  int SetOf(const ByteSet& bytes) {
    auto known = std::find(sets_.begin(), sets_.end(), bytes);
    if (known == sets_.end()) known = sets_.insert(sets_.end(), bytes);
    return static_cast<int>(known - sets_.begin());
  }

  std::vector<Step> steps_;
  std::vector<ByteSet> sets_;
};

}  // namespace

class PatternGate::Automaton {
 public:
  explicit Automaton(std::string pattern) : pattern_(std::move(pattern)) {}

  bool MayMatch(std::string_view text) {
    if (next_.load(std::memory_order_acquire) == nullptr) Begin();
    const std::atomic<uint8_t>* next = next_.load(std::memory_order_acquire);
    if (always_) return true;
    size_t state = kFirst;
    for (char c : text) {
      uint8_t byte_class = classes_[static_cast<unsigned char>(c)];
      uint8_t to = next[state * count_ + byte_class].load(std::memory_order_acquire);
      if (to == kUnknown) to = Go(state, byte_class);
      if (to <= kYes) return to == kYes;
      state = to;
    }
    return false;
  }

 private:
  // States 0 to 2 are answers.
  enum : uint8_t { kUnknown, kNo, kYes, kFirst, kLast = kFirst + 250 };
  using Steps = std::vector<uint16_t>;

  void Begin() {
    std::lock_guard<std::mutex> lock(mutex_);
    if (next_.load(std::memory_order_relaxed) != nullptr) return;
    StepMaker maker;
    std::optional<PatternTree> tree = ReadPattern(pattern_);
    uint16_t first = tree ? maker.Make(*tree, kTaken) : kTaken;
    if (maker.full()) first = kTaken;
    steps_ = maker.steps();
    sets_ = maker.sets();
    Classify();
    table_ = std::make_unique<std::atomic<uint8_t>[]>((kLast + 1) * count_);
    Steps steps;
    always_ = Reach(first, &steps, NewMarks());
    ids_.emplace(steps, kFirst);
    states_.push_back(std::move(steps));
    next_.store(table_.get(), std::memory_order_release);
  }

  // Bytes that stand in the same sets are one class; a byte of each stands for it.
  void Classify() {
    std::map<std::vector<bool>, uint8_t> known;
    for (unsigned c = 0; c < 256; ++c) {
      std::vector<bool> in;
      for (const ByteSet& set : sets_) in.push_back(set.test(c));
      auto [it, fresh] = known.emplace(std::move(in), static_cast<uint8_t>(known.size()));
      if (fresh) bytes_.push_back(static_cast<uint8_t>(c));
      classes_[c] = it->second;
    }
    count_ = known.size();
  }

  std::vector<bool>& NewMarks() {
    seen_.assign(steps_.size(), false);
    return seen_;
  }

  // Adds the steps on bytes that stand open at `step`; true when the pattern's end does.
  bool Reach(uint16_t step, Steps* open, std::vector<bool>& seen) const {
    Steps todo{step};
    while (!todo.empty()) {
      uint16_t at = todo.back();
      todo.pop_back();
      if (at == kTaken) return true;
      if (seen[at]) continue;
      seen[at] = true;
      if (steps_[at].set >= 0) {
        open->push_back(at);
      } else {
        todo.push_back(steps_[at].next);
        todo.push_back(steps_[at].other);
      }
    }
    return false;
  }

  uint8_t Go(size_t state, uint8_t byte_class) {
    std::lock_guard<std::mutex> lock(mutex_);
    uint8_t to = Follow(states_[state - kFirst], bytes_[byte_class]);
    table_[state * count_ + byte_class].store(to, std::memory_order_release);
    return to;
  }

  uint8_t Follow(const Steps& from, uint8_t byte) {
    Steps open;
    std::vector<bool>& seen = NewMarks();
    for (uint16_t at : from) {
      if (sets_[static_cast<size_t>(steps_[at].set)].test(byte) && Reach(steps_[at].next, &open, seen))
        return kYes;
    }
    if (open.empty()) return kNo;
    std::sort(open.begin(), open.end());
    auto known = ids_.find(open);
    if (known != ids_.end()) return known->second;
    if (states_.size() + kFirst >= kLast) return kYes;  // no room: the engine decides
    auto id = static_cast<uint8_t>(states_.size() + kFirst);
    ids_.emplace(open, id);
    states_.push_back(std::move(open));
    return id;
  }

  const std::string pattern_;
  std::mutex mutex_;
  // Written once before next_ is set.
  std::array<uint8_t, 256> classes_{};
  size_t count_ = 0;
  std::unique_ptr<std::atomic<uint8_t>[]> table_;
  std::atomic<const std::atomic<uint8_t>*> next_{nullptr};
  bool always_ = false;  // the empty text is taken
  // Under the mutex.
  std::vector<Step> steps_;
  std::vector<ByteSet> sets_;
  std::vector<uint8_t> bytes_;  // one of each class
  std::vector<Steps> states_;
  std::map<Steps, uint8_t> ids_;
  std::vector<bool> seen_;
};

PatternGate::PatternGate(const std::string& pattern) : automaton_(std::make_unique<Automaton>(pattern)) {}
PatternGate::~PatternGate() = default;

bool PatternGate::MayMatch(std::string_view text) const { return automaton_->MayMatch(text); }

}  // namespace blackbar
