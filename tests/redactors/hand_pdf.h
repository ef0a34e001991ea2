// A PDF written by hand for a test: pages of 612 by 792 points with one content stream each and Helvetica as
// /F, plus whatever entries a test wants to hide something in.
#pragma once

#include <string>
#include <vector>

namespace blackbar {

struct HandParts {
  std::string catalog, page, info;   // further dictionary entries; `page` goes into every page
  std::string resources;             // further resources of every page
  std::vector<std::string> objects;  // further objects, numbered from 100 on, without "obj"
};

std::string HandPdf(const std::vector<std::string>& contents, const HandParts& parts = {});

}  // namespace blackbar
