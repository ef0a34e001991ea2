#include "redactors/made_page.h"

#define POINTERHOLDER_TRANSITION 4  // no PointerHolder, see qpdf/PointerHolder.hh

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

namespace blackbar {
namespace {

constexpr double kSlack = 0.75;         // points that a thing may reach over an edge
constexpr size_t kMaxDrawings = 1'500;  // more is a map or a plan: looked at as pixels
constexpr int kPlainPath = 8;           // segments: a line, a box, a rounded frame

using Matrix = QPDFMatrix;

struct Extent {
  double left = 1e9, bottom = 1e9, right = -1e9, top = -1e9;
  void Add(const Matrix& m, double x, double y) {
    double px, py;
    m.transform(x, y, px, py);
    left = std::min(left, px), right = std::max(right, px);
    bottom = std::min(bottom, py), top = std::max(top, py);
  }
  bool valid() const { return right >= left; }
  bool Inside(const Extent& outer) const {
    return left >= outer.left - kSlack && right <= outer.right + kSlack && bottom >= outer.bottom - kSlack &&
           top <= outer.top + kSlack;
  }
  bool Meets(const Extent& other) const {
    return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
  }
};

Extent Intersect(const Extent& a, const Extent& b) {
  return {std::max(a.left, b.left), std::max(a.bottom, b.bottom), std::min(a.right, b.right),
          std::min(a.top, b.top)};
}

// Follows a content stream as cairo writes it. Covered things are found by the order of painting.
class Walker : public QPDFObjectHandle::ParserCallbacks {
 public:
  Walker(QPDFObjectHandle resources, double width, double height) : resources_(resources) {
    page_ = {0, 0, width, height};
    state_.clip = page_;
  }

  void handleObject(QPDFObjectHandle object, size_t, size_t) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    Operator(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override {}

  std::string doubt;
  std::string glyphs = "0 g 0 G\n";  // operators that place and show text
  std::vector<Extent> drawings;

 private:
  struct State {
    Matrix matrix;
    Extent clip;
  };

  void Doubt(const char* why) {
    if (doubt.empty()) doubt = why;
  }
  double Number(size_t i) { return i < operands_.size() ? operands_[i].getNumericValue() : 0; }

  void Keep(const std::string& name) {
    for (QPDFObjectHandle operand : operands_) glyphs += operand.unparse() + " ";
    glyphs += name + "\n";
  }

  void Operator(const std::string& name) {
    static const std::set<std::string> kText = {"BT", "ET", "Tf", "Td", "TD", "Tm", "T*", "Tj",
                                                "TJ", "'",  "\"", "Tc", "Tw", "Tz", "TL", "Ts"};
    static const std::set<std::string> kPlain = {"w", "J",  "j",  "M", "d", "i",   "ri",  "g",
                                                 "G", "rg", "RG", "k", "K", "BMC", "EMC", "MP"};
    if (kText.contains(name)) return Keep(name);
    if (kPlain.contains(name)) return;
    if (name == "q") {
      stack_.push_back(state_);
      Keep(name);
    } else if (name == "Q") {
      if (stack_.empty()) return Doubt("unbalanced content");
      state_ = stack_.back();
      stack_.pop_back();
      Keep(name);
    } else if (name == "cm") {
      state_.matrix.concat(Matrix(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5)));
      Keep(name);
    } else if (name == "gs") {
      Graphics();
    } else if (name == "Do") {
      XObject();
    } else if (name == "cs" || name == "CS") {
      if (!operands_.empty() && operands_[0].isNameAndEquals("/Pattern")) Doubt("a pattern");
    } else if (name == "sc" || name == "SC" || name == "scn" || name == "SCN") {
      if (!operands_.empty() && operands_.back().isName()) Doubt("a pattern");
    } else if (name == "Tr") {
      if (Number(0) != 0) Doubt("text that is not filled");
    } else {
      Path(name);
    }
  }

  void Path(const std::string& name) {
    auto point = [&](size_t i) { path_.Add(state_.matrix, Number(i), Number(i + 1)); };
    if (name == "m" || name == "l") {
      point(0);
      segments_ += name == "l";
    } else if (name == "c") {
      point(0), point(2), point(4);
      segments_ += 3;
    } else if (name == "v" || name == "y") {
      point(0), point(2);
      segments_ += 3;
    } else if (name == "re") {
      for (double x : {Number(0), Number(0) + Number(2)})
        for (double y : {Number(1), Number(1) + Number(3)}) path_.Add(state_.matrix, x, y);
      ++segments_;
    } else if (name == "W" || name == "W*") {
      if (path_.valid()) state_.clip = Intersect(state_.clip, path_);
    } else if (name == "n") {
      EndPath();
    } else if (name == "f" || name == "F" || name == "f*" || name == "B" || name == "B*" || name == "b" ||
               name == "b*") {
      Painted(true);
    } else if (name == "S" || name == "s") {
      Painted(false);
    } else if (name != "h") {
      Doubt("content of an unknown kind");
    }
  }

  void EndPath() {
    path_ = {};
    segments_ = 0;
  }

  void Painted(bool filled) {
    if (path_.valid()) {
      Extent seen = Intersect(path_, state_.clip);
      if (filled) Cover(seen);
      if (segments_ > kPlainPath) AddDrawing(path_);
    }
    EndPath();
  }

  // Something opaque comes over what was drawn before: letters as outlines, or a picture, may lie under it.
  void Cover(const Extent& area) {
    if (std::any_of(drawings.begin(), drawings.end(), [&](const Extent& d) { return d.Meets(area); }))
      Doubt("a drawing or picture is painted over");
  }

  void AddDrawing(const Extent& extent) {
    if (!extent.Inside(state_.clip)) Doubt("a drawing or picture is cut at an edge");
    if (drawings.size() >= kMaxDrawings) return Doubt("a drawing of very many parts");
    drawings.push_back(extent);
  }

  void Graphics() {
    QPDFObjectHandle table = resources_.getKey("/ExtGState");
    if (operands_.empty() || !operands_[0].isName() || !table.isDictionary())
      return Doubt("a graphics state");
    QPDFObjectHandle entry = table.getKey(operands_[0].getName());
    if (!entry.isDictionary()) return Doubt("a graphics state");
    for (const std::string& key : entry.getKeys()) {
      QPDFObjectHandle value = entry.getKey(key);
      bool plain = key == "/Type" ||
                   ((key == "/ca" || key == "/CA") && value.isNumber() && value.getNumericValue() == 1) ||
                   (key == "/BM" && value.isNameAndEquals("/Normal")) ||
                   (key == "/SMask" && value.isNameAndEquals("/None")) || key == "/SA";
      if (!plain) Doubt("transparency");
    }
  }

  void XObject() {
    QPDFObjectHandle table = resources_.getKey("/XObject");
    QPDFObjectHandle object = operands_.empty() || !operands_[0].isName() || !table.isDictionary()
                                  ? QPDFObjectHandle::newNull()
                                  : table.getKey(operands_[0].getName());
    if (!object.isStream()) return Doubt("content of an unknown kind");
    QPDFObjectHandle dictionary = object.getDict();
    if (!dictionary.getKey("/Subtype").isNameAndEquals("/Image")) return Doubt("a transparent group");
    if (dictionary.hasKey("/SMask") || dictionary.hasKey("/Mask")) return Doubt("a picture with a mask");
    QPDFObjectHandle filter = dictionary.getKey("/Filter");
    if (!filter.isNameAndEquals("/FlateDecode") && !filter.isNameAndEquals("/DCTDecode"))
      return Doubt("a picture of a kind that is always drawn anew");
    Extent extent;
    for (double x : {0.0, 1.0})
      for (double y : {0.0, 1.0}) extent.Add(state_.matrix, x, y);
    Cover(extent);
    AddDrawing(extent);
  }

  QPDFObjectHandle resources_;
  Extent page_;
  State state_;
  std::vector<State> stack_;
  std::vector<QPDFObjectHandle> operands_;
  Extent path_;
  int segments_ = 0;
};

std::string Written(QPDF* pdf) {
  QPDFWriter writer(*pdf);
  writer.setOutputMemory();
  writer.setStaticID(true);
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.write();
  std::unique_ptr<Buffer> buffer(writer.getBuffer());
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

Result<MadePage> Look(std::string_view bytes, double width, double height) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("made", bytes.data(), bytes.size());
  std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
  if (pages.size() != 1) return Error{ErrorCode::kInvalidInput, "the drawn page cannot be read back"};
  QPDFPageObjectHelper page = pages[0];
  Walker walker(page.getObjectHandle().getKey("/Resources"), width, height);
  page.parseContents(&walker);
  MadePage made;
  made.doubt = walker.doubt;
  for (const auto& d : walker.drawings)
    made.drawings.push_back({d.left, height - d.top, d.right, height - d.bottom});
  constexpr double kFar = 5000;
  page.getObjectHandle().replaceKey("/MediaBox", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(
                                                     -kFar, -kFar, width + kFar, height + kFar)));
  made.wide = Written(&pdf);
  page.getObjectHandle().replaceKey(
      "/MediaBox", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(0, 0, width, height)));
  page.getObjectHandle().replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, walker.glyphs));
  made.glyphs = Written(&pdf);
  return made;
}

}  // namespace

Result<MadePage> LookInto(std::string_view untrusted_pdf, double width, double height) {
  try {
    return Look(untrusted_pdf, width, height);
  } catch (const std::exception&) {  // its text could quote the file
    return Error{ErrorCode::kInvalidInput, "the drawn page cannot be read back"};
  }
}

}  // namespace blackbar
