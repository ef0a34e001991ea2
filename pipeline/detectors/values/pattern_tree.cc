#include "pipeline/detectors/values/pattern_tree.h"

#include <utility>

namespace blackbar {
namespace {

void AddRange(ByteSet* set, unsigned from, unsigned to) {
  for (unsigned c = from; c <= to; ++c) set->set(c);
}

std::optional<ByteSet> NamedClass(char name) {
  ByteSet set;
  switch (name) {
    case 'd':
    case 'D':
      AddRange(&set, '0', '9');
      break;
    case 's':
    case 'S':
      for (char c : {' ', '\t', '\n', '\f', '\r'}) set.set(static_cast<unsigned char>(c));
      break;
    case 'w':
    case 'W':
      AddRange(&set, '0', '9');
      AddRange(&set, 'a', 'z');
      AddRange(&set, 'A', 'Z');
      set.set('_');
      break;
    default:
      return std::nullopt;
  }
  return name < 'a' ? ~set : set;
}

// Both cases of each letter. Of letters beyond ASCII only `wide` sets take them: a set that is turned round
// must not grow.
void Fold(ByteSet* set, bool wide) {
  for (unsigned c = 'A'; c <= 'Z'; ++c) {
    if (set->test(c) || set->test(c + 32)) set->set(c), set->set(c + 32);
  }
  for (unsigned c = 0xC0; wide && c <= 0xDE; ++c) {
    if (set->test(c) || set->test(c + 32)) set->set(c), set->set(c + 32);
  }
}

class Reader {
 public:
  explicit Reader(std::string_view pattern) : rest_(pattern) {}

  std::optional<PatternTree> Read() {
    PatternTree tree = Choice();
    if (!rest_.empty()) bad_ = true;
    if (bad_) return std::nullopt;
    return tree;
  }

 private:
  bool Take(std::string_view words) {
    if (!rest_.starts_with(words)) return false;
    rest_.remove_prefix(words.size());
    return true;
  }
  char Next() {
    if (rest_.empty()) return bad_ = true, '\0';
    char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  PatternTree Choice() {
    if (++depth_ > 100) bad_ = true;
    const bool folds = folds_;
    PatternTree choice;
    choice.kind = PatternTree::Kind::kChoice;
    do {
      choice.parts.push_back(Sequence());
    } while (!bad_ && Take("|"));
    folds_ = folds;
    --depth_;
    return choice.parts.size() == 1 ? std::move(choice.parts[0]) : std::move(choice);
  }

  PatternTree Sequence() {
    PatternTree sequence;
    while (!bad_ && !rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      sequence.parts.push_back(Repeated(Atom()));
    }
    return sequence;
  }

  PatternTree Repeated(PatternTree atom) {
    int min = 0, max = PatternTree::kEndless;
    while (!bad_ && ReadCount(&min, &max)) {
      Take("?");  // lazy or not, the same texts are taken
      PatternTree repeat;
      repeat.kind = PatternTree::Kind::kRepeat;
      repeat.min = min;
      repeat.max = max;
      repeat.parts.push_back(std::move(atom));
      atom = std::move(repeat);
    }
    return atom;
  }

  bool ReadCount(int* min, int* max) {
    *min = 0;
    *max = PatternTree::kEndless;
    if (Take("*")) return true;
    if (Take("+")) return *min = 1, true;
    if (Take("?")) return *max = 1, true;
    std::string_view before = rest_;
    if (!Take("{")) return false;
    int from = Number();
    int to = from;
    if (Take(",")) to = rest_.starts_with("}") ? PatternTree::kEndless : Number();
    if (from < 0 || to < PatternTree::kEndless || !Take("}")) return rest_ = before, bad_ = true, false;
    *min = from;
    *max = to;
    return true;
  }

  // -2: no number.
  int Number() {
    int number = -2;
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9' && number < 10000) {
      number = (number < 0 ? 0 : number * 10) + (Next() - '0');
    }
    return number;
  }

  PatternTree Atom() {
    char c = Next();
    if (c == '(') return Group();
    if (c == '[') return Class();
    if (c == '^' || c == '$') return {};
    if (c == '*' || c == '+' || c == '?' || c == '{') bad_ = true;
    ByteSet set;
    if (c == '.') return Bytes(set.set());
    if (c != '\\') return Bytes(set.set(static_cast<unsigned char>(c)));
    if (Take("b") || Take("B") || Take("A") || Take("z")) return {};
    return Bytes(Escaped());
  }

  PatternTree Bytes(ByteSet set) {
    if (folds_) Fold(&set, true);
    PatternTree tree;
    tree.kind = PatternTree::Kind::kBytes;
    tree.bytes = set;
    return tree;
  }

  PatternTree Group() {
    const bool folds = folds_;
    if (Take("?P<")) {
      while (!bad_ && Next() != '>') {
      }
    } else if (Take("?")) {
      bool on = true;
      char c = Next();
      for (; !bad_ && c != ':' && c != ')'; c = Next()) {
        if (c == '-') {
          on = false;
        } else if (c == 'i') {
          folds_ = on;
        } else if (c != 's' && c != 'm' && c != 'U') {
          bad_ = true;
        }
      }
      if (c == ')') return {};  // holds to the end of the group around
    }
    PatternTree tree = Choice();
    if (!Take(")")) bad_ = true;
    folds_ = folds;
    return tree;
  }

  // What stands behind a backslash, as a set.
  ByteSet Escaped() {
    ByteSet set;
    char c = Next();
    if (auto named = NamedClass(c)) return *named;
    if (c == 'x') return set.set(HexByte());
    constexpr std::string_view kNames = "ntrfv", kBytes = "\n\t\r\f\v";
    size_t at = kNames.find(c);
    if (at != kNames.npos) return set.set(static_cast<unsigned char>(kBytes[at]));
    bool alnum = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (alnum) bad_ = true;
    return set.set(static_cast<unsigned char>(c));
  }

  unsigned HexByte() {
    unsigned byte = 0;
    for (int i = 0; i < 2; ++i) {
      char c = Next();
      bool digit = c >= '0' && c <= '9', letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      if (!digit && !letter) bad_ = true;
      byte = byte * 16 + static_cast<unsigned>(digit ? c - '0' : (c | 32) - 'a' + 10);
    }
    return byte & 255;
  }

  PatternTree Class() {
    const bool turned = Take("^");
    ByteSet set;
    for (bool first = true; !bad_ && (first || !rest_.starts_with("]")); first = false) {
      if (rest_.starts_with("[:")) bad_ = true;
      bool escaped = rest_.starts_with("\\");
      char c = Next();
      ByteSet item;
      if (escaped) {
        item = Escaped();
      } else {
        item.set(static_cast<unsigned char>(c));
      }
      bool range = rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']';
      if (range) {
        Take("-");
        char last = Next();
        ByteSet end;
        end = last == '\\' ? Escaped() : end.set(static_cast<unsigned char>(last));
        if (item.count() != 1 || end.count() != 1) bad_ = true;
        AddRange(&item, Lowest(item), Lowest(end));
      }
      set |= item;
    }
    if (!Take("]")) bad_ = true;
    if (!turned) return Bytes(set);
    if (folds_) Fold(&set, false);
    PatternTree tree;
    tree.kind = PatternTree::Kind::kBytes;
    tree.bytes = ~set;
    return tree;
  }

  static unsigned Lowest(const ByteSet& set) {
    unsigned c = 0;
    while (c < 255 && !set.test(c)) ++c;
    return c;
  }

  std::string_view rest_;
  bool folds_ = true;
  bool bad_ = false;
  int depth_ = 0;
};

}  // namespace

std::optional<PatternTree> ReadPattern(std::string_view pattern) { return Reader(pattern).Read(); }

}  // namespace blackbar
