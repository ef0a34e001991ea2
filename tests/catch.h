// The one place that knows which Catch2 is installed (2.13 on Debian 12; 3.x on newer systems).
#pragma once
#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif
