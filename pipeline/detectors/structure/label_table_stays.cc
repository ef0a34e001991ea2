#include "pipeline/detectors/structure/label_table.h"

namespace blackbar {
namespace {

using enum FieldType;

// clang-format off
constexpr LabelGroup kGroups[] = {
    {kPublicPhone, "", false,
     "non emergency|dispatch|hotline|crisis line|front desk|toll free|main line|business line|"
     "department phone|station phone|records division|records|tip line|media line|records unit|"
     "main desk|branch line|branch phone|store phone|county desk|non emerg|nonemerg|front office|leasing office|"
     "dispatch center|non emergency number|non emergency line|nonemergency|information line|"
     "info line|records phone|records number|records line|records fax|agency phone|agency telephone|"
     "department telephone|dept phone|station telephone|office phone|office telephone|officer phone|"
     "detective phone|investigator phone|court phone|clerk phone|da office|victim services|"
     "victim services line|victim unit|crime stoppers|crimestoppers|tips line|tip hotline|"
     "anonymous tip line|dispatch phone|dispatch number|communications center|switchboard|front counter|"
     "customer service|help desk|poison control|suicide hotline|helpline|domestic violence hotline|"
     "dv hotline|shelter hotline|main number|main phone|main office|general information|property room|"
     "evidence room|jail phone|jail information|animal control|code enforcement|headquarters|"
     "tow company phone|hospital phone|school phone|business main line|public records line|"
     "media inquiries|duty officer|duty desk|watch desk|on call|after hours"},
    {kPublicPhone, "", true,
     "fax|public information|lifeline|hq|ext|phone agency|victims unit|advocate line"},
    {kCase, "", false,
     "case|case number|case no|oca|report|report number|incident|incident number|agency case|dr no|"
     "case id|dr number|rd no|rd number|ir no|ir number|cr no|cr number|complaint no|complaint number|"
     "compl no|gr no|report id|rpt no|rpt number|occurrence no|occurrence number|occ no|agency case no|"
     "agency case number|agency report number|agency number|local case number|reference case no|"
     "case file number|case num|case nbr|incident no|incident num|incident report no|"
     "incident report number|offense no|offense report no|file no|file number|supplement no|"
     "supplement number|supp no|juvenile case no|me case no|lab no|lab number|lab case number|"
     "lab report no|crime lab no|juvenile file no|juvenile petition no|accident no|accident number|"
     "accident report no|crash report no|crash no|crash number|collision no|collision report no|"
     "control number|control no|investigation no|ia number|ia no|ois no|arrest report no|arrest no|"
     "arrest number|officer case no|arrest id|arrest case no"},
    {kCase, "", true,
     "rd|file|ir|crn|ccn|og case|rpt|related case|related cases|related report|related reports|"
     "other case|xref case|cross reference|reference case|original case|case file|case numbers|"
     "master case|ucr case|me case|coroner case|lab case|juvenile file|juvenile case|dispatch case|"
     "our case|your case|re case|case ref"},
    {kCad, "", false,
     "cad|call number|cfs|call id|cad no|cad number|cad num|cad incident no|cad event no|cad id|call no|"
     "call for service no|cfs no|cfs number|cfs id|event no|event number|event id|event num|run no|"
     "run number|dispatch no|dispatch id|incident id|inc no|inc number|fire incident no|alarm no|job no|"
     "job number"},
    {kCad, "", true,
     "event|inc|run|cad incident|cad event|cad call|call for service|ems incident|ticket cad|"
     "master incident|primary incident"},
    {kDocket, "", false,
     "docket|court case|warrant|docket no|docket number|docket num|court case no|court case number|"
     "court no|court number|court file no|cause no|cause number|cause num|warrant no|warrant number|"
     "warrant num|search warrant no|subpoena no|protection order no|protective order no|"
     "restraining order no|po no|petition no|petition number|superior court no|district court no|"
     "circuit court no|court case num|indictment no|complaint affidavit no|adjudication no|jv no|"
     "criminal case no|bond no|bail bond no|tro no"},
    {kDocket, "", true,
     "cause|court docket|court file|wno|search warrant|order no court|petition|case no court|indictment"},
    {kStatute, "", false,
     "statute|section|nibrs|statute no|statute number|section no|ordinance no|rs no"},
    {kStatute, "", true,
     "code|ucr|charge|charges|offense|statutes|statute code|violation code|violation|violations|"
     "offense code|offense statute|charge code|charge statute|crime code|crime|penal code|ordinance|"
     "code section|code violation|nibrs code|nibrs offense|ucr code|ucr offense|ars|usc|title|chapter|"
     "arrest charge|arrest charges|booking charge|booking charges|chg|chgs|count 1|count 2|count|counts|"
     "offenses|literal|off code|violated section"},
    {kCitation, "", false,
     "citation|ticket|citation no|citation number|citation num|cite no|cite number|ticket no|"
     "ticket number|summons no|summons number|nta no|utt no|utc no|warning no|written warning no|cit no|"
     "infraction no"},
    {kCitation, "", true,
     "cite|summons|notice to appear|complaint ticket|traffic citation|cit|parking ticket"},
    {kBadge, "", false,
     "badge|badge no|badge number|badge num|badge id|badge nbr|star no|star number|shield no|"
     "shield number|officer no|officer number|ofc id|ofc no|officer badge no|officer id no|p no|"
     "deputy id|trooper id|cert no|certification no|post id|post no|supervisor id"},
    {kBadge, "", true,
     "star|shield|id no|bdg|badge star|dsn|id badge|psid|pid officer|serial no officer|badge ident|"
     "supervisor badge"},
    {kCallSign, "", false,
     "unit|units|call sign|beat|unit number|unit id|call sign no|squad no|car number|beat no"},
    {kEmployee, "", true,
     "employee|emp|user id employee|position|terminal|term|console|mnemonic"},
    {kEmployee, "", false,
     "employee number|operator id|employee id|employee no|employee num|emp id|emp no|emp number|emp num|"
     "operator no|operator id no|op id|dispatcher no|calltaker id|call taker id|ct id|staff id|"
     "personnel no|payroll no|employee nbr|clerk id|deputy no"},
    {kTag, "", false,
     "evidence|evidence tag|property tag|item|exhibit|evidence item|barcode|evidence no|evidence number|"
     "evidence num|evidence id|evidence item no|evidence tag no|evidence tag number|evidence control no|"
     "property no|property number|property num|property id|property item no|property tag no|"
     "property tag number|item no|item number|item num|item id|exhibit no|exhibit number|bag no|"
     "bag number|package no|pkg no|locker no|locker number|bin no|barcode no|seal no|seal number|kit no|"
     "kit number|cd no|dvd no|disc no|media no|photo no|disk no"},
    {kSerial, "", false,
     "serial|serial number|model|owner applied|serial no|serial num|serial nbr|ser no|ser number|"
     "ser num|ser nbr|sn no|s n no|model no|model number|model num|owner applied number|"
     "owner applied no|engine no|engine number|part no|part number|frame no|frame number|instrument no|"
     "instrument number|product no|lot no|lot number|asset no|body cam no|bwc no|mfg no"},
    {kSerial, "", true,
     "sn|ser|s n|make model|brand model|oan|firearm serial|gun serial|weapon serial|instrument serial|"
     "sku|upc|asset tag|caliber|cal|taser serial|bike serial"},
    {kBooking, "", false,
     "booking|booking number|bkg|jail id|booking no|booking num|booking id|bkg no|bkg number|bk no|"
     "bk num|bk number|jail no|jail number|jail id no|jail booking no|inmate no|inmate number|inmate id|"
     "inmate num|custody no|commitment no|commitment number|intake no|book no|mni no|name id|jacket no|"
     "jacket number|mugshot no|mug no|photo id no|jms no|jms id"},
    {kReceipt, "", false,
     "receipt|invoice|receipt no|receipt number|receipt num|invoice no|invoice number|invoice num|"
     "check no|check number|ck no|voucher no|voucher number|transaction id|transaction no|"
     "transaction number|trans no|trans id|pawn ticket no|money order no|payment no|bill no|tow no|"
     "tow number|order number|order id|impound no|impound number|storage no|confirmation no|"
     "confirmation number"},
    {kReference, "", true,
     "npi|dea|npi no|npi number|dea no|dea number|order|request|foia request|public records request|your reference|our reference|your ref|our ref|"
     "form|rev|page|version|control ref|fi card|fi|batch|teletype|recording|file name|permit city|"
     "subpoena return|serial ref|contact no ref|card no fi|dps ref|sheet|lot|transmittal|doc ref|"
     "attachment"},
    {kReference, "", false,
     "reference|ref|tracking|confirmation|request number|bates|reference no|reference number|ref no|"
     "ref number|ref num|tracking no|tracking number|tracking num|request id|request no|request num|"
     "foia no|foia number|foia request no|pra no|pra number|ppr no|public records request no|"
     "records request no|form no|form number|page no|fi no|fi card no|fi number|fic no|fir no|batch no|"
     "message no|msg no|msg id|message id|teletype no|ltr no|log no|log number|log id|recording no|"
     "recording id|bwc id|video id|hit no|hit confirmation no|notification no|notice no|permit no|"
     "ctl no|ctrl no|notification id|referral no|referral number|referral id|sheet no|title no|"
     "title number|atty no|bar no|bar number|document no|document number|document id"},
    {kOri, "", false,
     "ori|ori no|ori number|agency id"},
    {kMoney, "", true,
     "amount|value|loss|total|amt|amounts|amount paid|amount due|amount lost|values|est value|"
     "estimated value|value usd|loss value|total loss|total value|est loss|estimated loss|fine|fines|"
     "bail|bail amount|bond|bond amount|bonds|fee|fees|price|cost|balance|balance due|payment|payments|"
     "stolen value|recovered value|damage|damage amount|est damage|restitution|cash|currency|fund|"
     "bail bond|total due|subtotal|storage fee|fund amount|deposit|wages"},
    {kEventDate, "", true,
     "date|sent|date time reported|date rptd|date reported time|reported date|reported on|rptd|"
     "rept date|date of this report|date printed time|printed on|print date|date prepared|prepared on|"
     "date submitted|submitted on|date approved|approved on|approved date|date received|received on|"
     "date of request|request date|requested on|date sent|date issued|issued|issued on|issue date|"
     "date entered|entered on|entry date|dte|doe|dow|dlc|date of last contact|date last seen|last seen|"
     "last contact|date of entry|date of warrant|date of stop|stop date|contact date|date of contact|"
     "arrested on|arrest dt|arrest date time|arrest time|date arrested|booked|booked on|booking date|"
     "book date|booked date|date booked|release date|released|released on|date released|bond date|"
     "court date|court dt|appearance date|hearing date|date of hearing|trial date|next court date|"
     "disposition date|dispo date|date of disposition|conviction date|sentence date|admitted|"
     "admission date|date admitted|date of admission|discharged|discharge date|date of service|"
     "service date|date served|served on|seizure date|date seized|seized|seized on|collected|"
     "collected on|date collected|date recovered|recovered on|date of recovery|tow date|date towed|"
     "impound date|expires|expiration|expiration date|exp|exp date|exp dt|valid until|valid thru|"
     "valid from|effective date|date of interview|interview date|date of statement|date of transfer|"
     "dated|start|start date|end|end date|date signed|sign date|signed on|date closed|closed on|"
     "date assigned|date of call|call received|call time|dispatched|dispatch time|enroute|en route|"
     "on scene|arrived|arrival|cleared|clear time|time reported|time occurred|time of call|"
     "time received|payment date|transaction date|date of transaction|date of photo|date of death|"
     "dod date|death date|date pronounced|pronounced|purge date|valid date|day date|dob of report|"
     "report dt|rpt date|case date|date opened|opened|date of referral|referral date|date filed|filed|"
     "filed on|filing date|photo date|rundate|run date|as of|date of return|last updated|updated|"
     "last modified|modified|created|created on|date created|year made|time date|dt|dt tm|date in|"
     "date out|date purchased|purchase date|invoice date|statement date|due date|date due|letter date|"
     "hire date|dot"},
    {kEventDate, "", false,
     "report date|date reported|date of report|reported|date of arrest|arrest date|date printed|printed|"
     "received"},
    {kIncidentDate, "", false,
     "incident date|date of incident|occurred|occurred on|date occurred|offense date|date of offense|"
     "date time occurred|occurred from|incident occurred|call date|date of occurrence|crash date|"
     "date of crime|occurrence date|occurrence date time|occurred date|occurred date time|"
     "occurred between|date occurred from|date occurred to|occurred to|occur date|occ date|occ from|"
     "occ to|date time of occurrence|date and time occurred|date and time of occurrence|"
     "date and time of incident|date time of incident|incident date time|incident dt|offense dt|"
     "offense date time|offense occurred|crime occurred|occurrence from|time date occurred|"
     "date time occurred from|from date|event date|date of event|event date time|accident date|"
     "date of accident|crash date time|date of crash|collision date|date of collision|call date time|"
     "date time of call|date of violation|violation date|date of incident report|date of loss|loss date|"
     "date occur|on or about|date occ"},
    {kIncidentDate, "", true,
     "date time|occurrence"},
    {kBusiness, "", true,
     "business|employer|hospital|agency|store|premise|business name dba|victim business name|"
     "place of employment|employed by|employer name|employer school|place of business|company|"
     "company name|firm|bank|bank name|institution|financial institution|tow company|towed by|tow co|"
     "towing company|insurance company|insurance co|insurance carrier|insurance|ins co|ins company|"
     "insurer|carrier insurance|hospital name|medical facility|facility|facility name|"
     "hospital transported to|transported to|treated at|taken to|transported|agency name|"
     "arresting agency|reporting agency|contributor|contributing agency|department|organization|org|"
     "church|restaurant|retailer|vendor|merchant|dealer|dealership|court name|court|venue|jurisdiction|"
     "store name|location name|premises|premise name|lienholder name|job|occupation employer|shelter|"
     "provider facility|doctor hospital|funeral home|mortuary|laboratory|crime lab|lab|ambulance|"
     "ambulance company|bondsman|bonding company|bail bondsman|service provider|phone carrier|"
     "phone company|cell carrier|wireless carrier|internet provider|isp|pawn shop|pawnshop"},
    {kBusiness, "", false,
     "business name|victim business"},
    {kStop, "", true,
     "location|height|weight|ht|wt|hair|eyes|gender|occupation|city|state|zip|zip code|make|color|year|"
     "year make model|yr make model|yr make|year make|yr mk mdl|veh yr make model|make and model|"
     "year make model color|yr make model color|hmrm|homeroom|hr|"
     "veh|vehicle|time|narrative|relationship|status|type|role|description|disposition|remarks|"
     "subject line|re|notes|injury|eye|hai|eye color|hair color|skin|skn|complexion|build|bld|glasses|"
     "facial hair|beard|dominant hand|ethnic|eth|sex race|race sex|rac|pob|place of birth|birthplace|"
     "citizenship|ctz|nationality|marital status|marital|mar|religion|language|primary language|lang|"
     "education|employer address city|county|country|cty|st|olt|ols|oly|olx|oln year|lis|liy|lit|vyr|"
     "vma|vmo|vst|vco|vehicle year|vehicle make|vehicle model|veh yr|veh make|veh model|vehicle color|"
     "veh color|yr|mke|exl|ofl|voi|mpc|sxp|dls|ent|cti|mnp|dna y|clothing|clothing description|"
     "clothing worn|wearing|weapons|weapon|weapon type|weapon used|force used|condition of vehicle|"
     "direction of travel|reason|reason for stop|reason for contact|reason for request|purpose|nature|"
     "nature of call|incident type|call type|offense type|crime type|activity|result|results|outcome|"
     "dispo|disposition code|clearance|status code|case status|priority|pri|category|class|"
     "classification|code type|degree|level|severity|attempted|completed|qty|quantity|item description|"
     "desc|article|brand|style|size|body|body style|body type|doors|odometer|mileage|drivable|keys|hold|"
     "comments|comment|synopsis|summary|details|statement|observations|conditions weather|weather|"
     "lighting|road conditions|speed|speed limit|lane|direction|helmet|seat belt|airbag|restraint|seat|"
     "seating position|position seat|ejected|alcohol|drugs|drug type|test|test type|test result|"
     "admission|relationship to victim|relation|relationship to suspect|"
     "relationship to offender|relationship to child|victim relationship|related to|victim of offense|"
     "offense link|victim type|person type|involvement|role in incident|juvenile y n|juvenile yes no|"
     "adult juvenile|adult|minor y n|residency|resident status|resident type|resident y n|homeless|"
     "veteran|military|branch|place of arrest|location of arrest|arrest location|location of offense|"
     "location of incident|location of occurrence|location of call|location of stop|location of theft|"
     "location recovered|incident location|incident address|occurred at|occurrence location|place|"
     "place of occurrence|where|where found|where seized|recovered from|found at|towed from|towed to|"
     "stored at|premise type|premises type|location type|loc|loc type|intersection|cross street|"
     "cross streets|cross of|nearest cross street|landmark|business type|type of business|"
     "type of premises|apartment complex|lat|long|latitude|longitude|coordinates|map|map page|hours|"
     "how reported|how received|received via|source of call|call source|delivery method|format|copies|"
     "number of pages|pages|regarding|sub|time in|time out|arrival time|duration|length|start time|"
     "end time|day of week|dow day|am pm|charge type|charge description|charge literal|"
     "felony misdemeanor|f m|fel misd|bond type|bail type|plea|verdict|sentence|finding|"
     "wanted y n|cleared by|exceptional clearance|bias|"
     "bias motivation|method of entry|point of entry|entry method|tools used|modus operandi|solvability|"
     "domestic violence|dv|dv related|gang related|drug related|alcohol related|hate crime|veh stolen|"
     "stolen|recovered|vehicle status|vehicle type|type of vehicle|insured by|insured y n|"
     "damage description|citation issued|cited|hazmat|sobriety|nok notified|language spoken|"
     "interpreter needed|miranda|rights read|waived|consent|searched|photos taken|video|audio|bwc|"
     "prints taken|evidence y n|age group|number of occupants|no of passengers|bicycle|bodily injury|"
     "injury code|injury severity|transported y n|apt no|city state zip|city st zip|city state|"
     "city town|town|municipality|city of residence|zipcode|zip 4|state zip|st zip|prov|province|"
     "nic type|name type|misc|miscellaneous|mis|miscellaneous info|caution|cautions|officer safety|"
     "warnings|alerts|hazards|flags|pets|dog|children y n|residents|occupancy|lgth|wid|mak|typ|sty|mod"},
    {kStop, "", false,
     "sex|race|hgt|wgt|ethnicity"},
    {kCallSign, "", true,
     "units assigned|unit assigned|primary unit|responding unit|responding units|callsign|call signs|"
     "squad|car|car no|cruiser|patrol unit|district beat|zone|sector|post|district|grid|rpt dist|"
     "reporting district|reporting area|ra|geo|apparatus|engine|medic unit|division|precinct|shift|"
     "unit ids|district zone|patrol area|patrol district|station area"},
    {kTag, "", true,
     "evidence barcode|property item|property receipt tag|itm|tag evidence|lab item|lab exhibit|locker|"
     "bin|storage location|bar code|seal|tow tag|property bag|bag tag|control tag"},
    {kBooking, "", true,
     "pod|cell assignment|housing|housing unit|bk|mni|jacket|master name|master name index|mugshot|"
     "arrest tracking"},
    {kReceipt, "", true,
     "voucher|fund voucher|transaction|pawn ticket|money order|deposit slip|tow invoice|tow slip|"
     "purchase order|auth code|approval code|check"},
    {kOri, "", true,
     "ori code|agency ori|ori agency|reporting ori|agency identifier|agency code|contributing ori|"
     "arresting ori"},
};
// clang-format on

}  // namespace

std::span<const LabelGroup> OfficeLabels() { return kGroups; }

}  // namespace blackbar
