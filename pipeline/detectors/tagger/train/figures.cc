#include "pipeline/detectors/tagger/train/figures.h"

#include <fmt/format.h>

#include <set>

#include "pipeline/detectors/tagger/name_tags.h"

namespace blackbar {
namespace {

double Share(size_t part, size_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string Three(const char* what, size_t right, size_t found, size_t truth) {
  double p = Share(right, found), r = Share(right, truth);
  return fmt::format("{} {:>5}  P {:.3f}  R {:.3f}  F1 {:.3f}", what, truth, p, r,
                     p + r > 0 ? 2 * p * r / (p + r) : 0);
}

}  // namespace

std::string NameFigures::Line() const {
  return Three("words", words_right, words_found, words) + "   " +
         Three("names", names_right, names_found, names);
}

NameFigures FiguresOf(const std::vector<TaggedText>& texts, const NameReader& reader) {
  NameFigures out;
  for (const TaggedText& text : texts) {
    PageView page(text.text, 1);
    std::vector<uint8_t> tags = TagsOf(page, text.places);
    std::vector<char> truth(tags.size(), 0), found(tags.size(), 0);
    std::set<std::pair<size_t, size_t>> names;
    for (size_t i = 0; i < tags.size(); ++i) {
      truth[i] = ClassOfTag(tags[i]) == TagClass::kPerson;
      if (tags[i] != BeginTag(TagClass::kPerson)) continue;
      size_t last = i;
      while (last + 1 < tags.size() && tags[last + 1] == InsideTag(TagClass::kPerson)) ++last;
      names.emplace(i, last);
    }
    out.names += names.size();
    for (const auto& name : reader(page)) {
      ++out.names_found;
      out.names_right += names.count(name);
      for (size_t i = name.first; i <= name.second && i < found.size(); ++i) found[i] = 1;
    }
    for (size_t i = 0; i < tags.size(); ++i) {
      out.words += static_cast<size_t>(truth[i]);
      out.words_found += static_cast<size_t>(found[i]);
      out.words_right += truth[i] && found[i];
    }
  }
  return out;
}

NameReader ReaderOf(const TaggerModel& model, const NameList& names) {
  return [&](const PageView& page) {
    std::vector<std::pair<size_t, size_t>> found;
    NameTags tags(page, names, model);
    for (const TaggedName& name : tags.names()) {
      if (name.what == TagClass::kPerson) found.emplace_back(name.first, name.last);
    }
    return found;
  };
}

}  // namespace blackbar
