// Numbers that tell by their own form what they are: telephones (North American and international), SSN with
// hyphens, cards, IBANs, masked numbers, licences and Medicare numbers of a distinctive form; and numbers of
// the office that merely look like them. The numbers of nets, devices and vehicles have files of their own.
#pragma once

#include <memory>
#include <string_view>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakeNumbersDetector();

// Whether one of the words stands shortly before the byte; a short reach does not look over a line's end.
bool WordsBefore(const PageView& page, size_t at, size_t reach,
                 std::initializer_list<std::string_view> words);
bool IsAsciiAlnum(char c);

// network_ids.cc: e-mail, handles, IP and MAC addresses, IMEI.
void FindNetworkNumbers(const PageView& page, const Token& token, std::vector<Mark>* marks);
void FindAtSigns(const PageView& page, const DetectContext& context, std::vector<Mark>* marks);
// account_names.cc: names in networks by their form.
void FindAccountNames(const PageView& page, std::vector<Mark>* marks);
// vehicle_ids.cc: VIN and plates by form with a cue.
void FindChosenPlates(const PageView& page, const DetectContext& context, size_t token,
                      std::vector<Mark>* marks);
void FindVehicleNumbers(const PageView& page, size_t token, std::vector<Mark>* marks);
// broken_phones.cc: telephones written in parts.
void FindBrokenPhones(const PageView& page, std::vector<Mark>* marks);
// phones.cc: telephones of North America and the world; what ten digits are in spite of their range: a serial
// number in its list, a number counted by the day.
bool InSerialList(const PageView& page, size_t at);
bool CountedByDay(std::string_view digits);
void FindPhone(const PageView& page, const Token& token, std::vector<Mark>* marks);

}  // namespace blackbar
