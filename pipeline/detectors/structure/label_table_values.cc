#include "pipeline/detectors/structure/label_table.h"

namespace blackbar {
namespace {

using enum FieldType;

// clang-format off
constexpr LabelGroup kGroups[] = {
    {kGang, "", false,
     "moniker|gang moniker|gang name|gang set|moniker aka|aka moniker|street name moniker|gang clique|"
     "gang member of|gang association|gang membership|set clique|gang street name"},
    {kDob, "", false,
     "dob|d o b|b d|date of birth|birth date|birthdate|birthday|born|born on|bday|d of b|date of birth dob|"
     "dob date of birth|dob age|birth dt|birth day|date born|dt of birth|dte of birth|dateofbirth|"
     "dob mm dd yyyy|year of birth|yob|d birth|dob yyyymmdd|birthdays|dobs|patient dob|victim dob|"
     "nacido|fecha de nacimiento|nacimiento|f nac|fecha nac|fdn"},
    {kAge, "", false,
     "age|aged|age yrs|age years|apparent age|approx age|age at time|age range|current age|"
     "age at incident|age at offense|approximate age|age dob"},
    {kSsn, "", false,
     "ssn|soc|social|soc sec|social security|ssan|itin|taxpayer id|social security card|"
     "social security number|social sec|social security no|soc security|soc sec no|soc sec number|ss no|"
     "ss number|ss nbr|social number|soc num|soc no|soc nbr|socsec|tax id|tax id no|"
     "taxpayer identification|individual taxpayer id|federal tax id|last four of social|"
     "last 4 of social|last four ssn|last 4 ssn|ssn last 4|ssn last four|ssn 4|last four of ssn|sosec"},
    {kSsn, "", true,
     "ss|tin|ein ssn|social insurance"},
    {kDriverLicense, "", false,
     "oln|dl|d l|dln|odl|driver license|drivers license|cdl|driver lic|drivers lic|driving license|"
     "operator license|operators license|id card|state id|identification card|oln state|dl state|dl st|"
     "ol state|license state|dln state|driver license state|driver license number|"
     "drivers license number|driver license no|dl no|dl number|dl num|dl nbr|dl id|d l no|driver lic no|"
     "dr lic|dr lic no|dr license|drv lic|drv license|drvr lic|driver licence|drivers licence|"
     "driving licence|driver licence number|licence number|ol number|o l n|olnum|opr lic|operator lic|"
     "operator lic no|operators lic|oper lic|oper license|op lic|license number driver|lic no driver|"
     "id dl|dl id no|dl or id|id number dl|state id number|state id no|id card number|id card no|"
     "state issued id|government id|govt id|dmv id|dmv number|permit number|learner permit|"
     "learners permit|cdl number|cdl no|oln number|oln no|dln number|driver id|driver id no|"
     "operator license number|dl oln|oln dl|oln st|dl olr|identification number|identification no|"
     "dl class|drivers lic no|photo id|id presented|id type|license no state|dl lic|o l|o l no|"
     "operators permit|operators permit no|operator permit no|instruction permit|instruction permit no|"
     "learners permit no|cdl permit no|driving permit no|licencia de conducir|licencia de manejo|"
     "licencia|licencia no|no de licencia|número de licencia|numero de licencia"},
    {kDriverLicense, "", true,
     "ol|oper|olc|permit|ident no|id no state|dl 1"},
    {kLicense, "", false,
     "lic|license|lic state|lic no|lic num|lic nbr|license no|license num|license number|license nbr|"
     "lic number|lic st|lic year state|licence|licence no"},
    {kPlate, "", false,
     "plate|plates|license plate|lic plate|tag|registration|license tag|temp tag|bearing|"
     "vehicle license|veh lic|plate state|plate no|plate number|plate num|plate nbr|license plate no|"
     "license plate number|lic plate no|lic plate number|licence plate|licence plate number|veh license|"
     "veh license no|veh lic no|vehicle license no|vehicle license number|vehicle lic|vehicle plate|"
     "vehicle plate no|veh plate|vehicle tag|vehicle registration|registration no|registration number|"
     "registration plate|reg no|reg plate|reg number|tag no|tag number|tag num|lic tag|"
     "license plate state|lp number|lp no|lp state|plate year|temp plate|temporary tag|trailer plate|"
     "motorcycle plate|paper plate|dealer plate|veh reg|veh lp|vehicle lp|partial plate|plate partial|"
     "lpr hit|plate hit|alpr|plate read|trailer license|veh tag|plate tag|front plate|rear plate|"
     "license plate 1|license plate 2|lic plate state|plate lic|placa|placas|no de placa|placa no|"
     "vanity plate|temp tag no|temporary tag no|trailer tag|trailer tag no|trailer plate no|dealer tag"},
    {kPlate, "", true,
     "lp|reg|lpr|lp st|pl|plt|lpn|lic 1"},
    {kVin, "", false,
     "vin|vehicle identification|vin no|vin number|vehicle id|vehicle id no|vehicle id number|"
     "vehicle identification number|vehicle identification no|veh id no|veh identification no|"
     "vin serial|vin hin|hin|hull id|vehicle ident no|v i n|vin last 6|vin last 8|vin last six|"
     "vin last eight|partial vin|veh vin|vehicle vin"},
    {kPhone, "", false,
     "phone|cell|mobile|tel|telephone|ph|cell phone|home phone|work phone|cellular|called|texted|"
     "callback|call back|reached at|pager|phone number|whatsapp|ani|phone no|phone num|phone nbr|ph no|"
     "ph number|ph num|telephone no|telephone number|tel no|tel number|home telephone|work telephone|"
     "cell no|cell number|cell num|cellphone|cell telephone|mobile no|mobile number|mobile phone|"
     "home ph|work ph|cell ph|hm phone|wk phone|res phone|res ph|residence phone|residence telephone|"
     "residential phone|bus phone|bus ph|business phone|business telephone|employer phone|work no|"
     "work number|home number|home no|home cell|day phone|daytime phone|evening phone|night phone|"
     "primary phone|secondary phone|alternate phone|alt phone|other phone|contact phone|contact number|"
     "contact no|contact num|contact telephone|contact ph|message phone|msg phone|emergency phone|"
     "emergency contact phone|emergency contact number|parent phone|mother phone|father phone|"
     "callback no|callback number|callback phone|call back no|call back number|caller phone|"
     "caller number|caller no|calling number|cb|cbn|cb no|cb number|ani number|ani phone|phone home|"
     "phone cell|phone work|phone mobile|phone bus|phone res|phone other|phone 1|phone 2|phone 3|"
     "phone primary|phone contact|msisdn|mdn|min msisdn|target number|target phone|subscriber number|"
     "called number|dialed|dialed number|number dialed|number called|originating number|from number|"
     "to number|phone no called|telephone home|telephone work|telephone cell|telephone res|"
     "home phone cell|cell work|text number|best number|best phone|tdd|pager number|burner|burner phone|"
     "tel1|tel2|tel home|tel cell|tel work|tel res|landline|land line|voip|incoming number|"
     "outgoing number|number for|whatsapp number|zelle|zelle number"},
    {kPhone, "", true,
     "home|work|h|c|tn|t|m|hm|wk|hp|wp|wph|hph|cph|cont|numbers|num called|call|day|evening|eve|alt|r|"
     "mob|bus|message|dial|sim|line 1|line 2|phn|fon|res tel"},
    {kEmail, "", false,
     "email|e mail|email address|e mail address|email addr|e mail addr|personal email|work email|"
     "home email|contact email|email id|email addresses|primary email|alternate email|apple id|icloud|"
     "icloud account|google account|gmail|gmail account|email account|paypal|paypal account|mail address"},
    {kAddress, "", false,
     "address|addr|home address|mailing address|street address|lives at|resides at|residing at|"
     "current address|home of record|residence address|address of residence|address 1|address 2|"
     "address line 1|address line 2|address 1 line|home addr|res addr|res address|resident address|"
     "residential address|residence addr|street addr|street no|street number and name|mailing addr|"
     "mail address street|permanent address|temporary address|temp address|last known address|"
     "last known addr|last known|lka|present address|physical address|legal address|local address|"
     "prior address|previous address|former address|billing address|shipping address|service address|"
     "delivery address|current addr|subject address|owner address|owner addr|driver address|driver addr|"
     "victim address|suspect address|witness address|complainant address|caller address|rp address|"
     "rp addr|defendant address|arrestee address|parent address|patient address|addresses|address of|"
     "address city|address street|addr street|address number|living at|stays at|staying at|domicile|"
     "domiciled at|house address|home street|alt address|alternate address|work address|"
     "business address of owner|employer address|address on file|address on dl|dl address|"
     "registered address|ali address|unit no|po box|p o box|post office box|mailing|"
     "street address city state zip|address city state zip|complete address|full address|"
     "home address street|where staying|dirección|street no name|house no|house number|house no street|"
     "domicilio|domicilio actual|domicilio particular|direccion|direccion actual|dirección actual|"
     "rsdnc|res loc|hm addr|hm address|hme addr|subj addr|vic addr|susp addr|wit addr|def addr|"
     "offender address|offender addr|last addr|last address|known address|known addr|verified address"},
    {kAddress, "", true,
     "add|residence|res|adr|street|lives|resides|home of|ali|apt|mail|adrs|adress|addresss|str|"
     "st address|loc of residence|street name and number|home res|domicil"},
    {kCard, "", false,
     "card|credit card|debit card|visa|mastercard|amex|discover|card number|paid by card|card ending|"
     "credit card number|credit card no|debit card number|debit card no|card no|card num|card account|"
     "cc no|cc number|cc num|credit debit card|payment card|gift card|gift card number|prepaid card|ebt|"
     "ebt card|master card|american express|visa card|mastercard ending|visa ending|card on file|"
     "credit card account|diners|jcb"},
    {kAccount, "", false,
     "account|acct|checking|savings|bank account|checking account|savings account|iban|account no|"
     "account num|account number|account nbr|acct no|acct num|acct number|acct nbr|bank acct|"
     "bank acct no|bank account number|bank account no|checking acct|savings acct|account numbers|"
     "checking account number|checking account no|savings account number|deposit account|dda account|"
     "financial account|loan number|loan no|loan account|account ending|acct ending|"
     "credit union account|member number|brokerage account|wallet address|bitcoin address|"
     "crypto address|bitcoin wallet|btc address|btc wallet|acct numbers|prepaid acct|utility account|"
     "customer account|bic|iban no|iban number|share draft|share draft account|share draft no|"
     "share account|share account no|share savings|checking no|savings no|chk acct|chk acct no|chk no|"
     "sav acct|sav acct no|sav no|a c|a c no|a c number|account last four|account last 4|acct last 4|"
     "acct last four|last 4 of acct|last four of acct|last 4 of account|last four of account|"
     "beneficiary account|beneficiary acct|beneficiary account no|payee account|from account|"
     "from acct|to account|to acct|source account|destination account|funding account|"
     "linked account|linked bank account|operating account|payroll account|trust account|dda|dda no|"
     "demand deposit|money market account|direct deposit account|direct deposit acct|"
     "direct deposit account no|ach account|wire account|debit account|credit account|"
     "credit union acct|credit union member no|credit union member number|financial acct|"
     "investment account|clabe|clabe interbancaria|cuenta|cuenta bancaria|cuenta no|"
     "cuenta de cheques|cuenta de ahorros|no de cuenta|número de cuenta|numero de cuenta"},
    {kRouting, "", false,
     "routing|aba|routing transit|aba routing|routing number|routing no|routing num|routing nbr|aba no|"
     "aba number|aba routing number|routing aba|rtn number|bank routing|bank routing number|"
     "transit number|transit no|routing transit number|ach routing|rt no"},
    {kRouting, "", true,
     "rtn"},
    {kMedicalId, "", false,
     "mrn|medical record|med rec|patient id|member id|medicaid|medical record number|hospital number|"
     "medical record no|medical rec no|med record|med rec no|med record no|mrn no|mrn number|mr no|"
     "mr number|patient number|patient no|patient account|patient acct|patient account no|"
     "patient account number|hospital no|hospital id|encounter number|encounter no|visit number|"
     "chart no|chart number|health plan id|health insurance id|health ins id|insurance member id|"
     "insurance id|ins id|ins id no|ins member id|subscriber id|pt acct|pt acct no|patient acct no|rx nbr|molst|polst|member no|medicaid id|medicaid no|medicaid number|rx no|rx number|"
     "prescription no|prescription number|health card|health record|"
     "ems run|pcr number|trip number|fin number|account no patient|har"},
    {kMedicalId, "", true,
     "chart|health plan|rx|prescription|encounter|mr|fin|csn|pt id|pt no|pid|hic|hicn|prx"},
    {kFbi, "", true,
     "fbi ident"},
    {kFbi, "", false,
     "fbi|ucn|fbi ucn|fbi no|fbi number|fbi num|fbi nbr|ucn fbi|universal control number|ucn no|ucn number|"
     "fbi id|fbi id no|fbi rap no"},
    {kSid, "", false,
     "sid|state sid|state identification|sid no|sid number|state id sid|state identification number|"
     "state ident no|state no|cii no|cii number|state bureau number|sbi|sbi no|sbi number|nysid|"
     "nysid no|dci number|dci no|pid number|tdcj|tdcj number|doc number|doc no|doc id|dps number|"
     "bci number|bci no|state bureau id|mdoc|cdcr|cdcr no|inmate doc|sid state id|fdle|gbi|state rap no|"
     "osbi|kbi|kbi no|state criminal id|offender number|offender no|fdc no|idoc|register no|"
     "register number|usms no|usms number|bop no|bop register no|mnu|misc number|misc no"},
    {kSid, "", true,
     "cii|la no|state number|bureau no|local id"},
    {kNic, "", false,
     "nic|nic no|nic number|ncic no|ncic number|ncic nic|ncic entry|ncic entry no|ncic entry number|"
     "nic nbr"},
    {kNic, "", true,
     "ncic|ncic record"},
    {kGovId, "", false,
     "passport|alien|alien registration|a number|mbi|medicare|uscis|green card|military id|dod id|"
     "tribal id|visa foil|passport no|passport num|passport number|passport nbr|us passport|u passport|"
     "foreign passport|alien no|alien number|alien registration no|alien registration number|alien id|"
     "a no|a num|uscis no|uscis number|visa number|visa no|immigration no|immigration number|ins no|"
     "ins number|i 94|i94|i 94 number|medicare no|medicare number|medicare id|medicare beneficiary|"
     "mbi number|military id no|military id number|dod number|dod id number|edipi|va file number|"
     "va claim|tribal id no|tribal enrollment|tribal enrollment no|tribal enrollment number|"
     "green card no|green card number|permanent resident card|permanent resident no|resident card|"
     "consular id|matricula|matricula consular|national id|national id no|foreign id|global entry|"
     "known traveler|twic|concealed carry permit|ccw permit|ccw no|cpl no|cpl number|cwp no|"
     "cib|cib no|cib number|enrollment no|enrollment number|tribal roll no|"
     "naturalization number|certificate of naturalization|curp|cedula|voter id|voter id no|"
     "voter id number|voter registration|voter registration no|voter registration number|voter reg no|"
     "voter card|voter card no|clave de elector|ine no|tribal card|tribal card no|tribal member no|"
     "tribal membership no|tribal enroll no|enrollment card|enrollment card no|census roll no|"
     "mil id|mil id no|faa cert no|faa certificate no|pilot certificate no|dod no|cac no|cac id|military service number|military service no|service no military|"
     "military card no|consular card|consular card no|consular no|consular id no|matricula no|"
     "matrícula|matrícula consular|border crossing card|bcc no|ead no|ead card no|ead card|"
     "employment authorization no|employment authorization card|alien file|alien file no|"
     "a file no|permanent resident no|sevis|sevis id|sevis no|i 551|i551|i 94 no|refugee travel document|"
     "travel document no|nexus no|nexus card|known traveler no|known traveler number|ktn|"
     "permanent resident card no|resident card no|resident alien no|visa foil no|"
     "visa control no|pasaporte|pasaporte no|no de pasaporte|número de pasaporte|"
     "numero de pasaporte|national identity|national identity no|foreign passport no|"
     "passport book no|passport card no|va card no|va file no|va id no|veteran id|veteran id no|ctzn no"},
    {kStudentId, "", false,
     "student id|student number|student no|pupil id|school id|student id no|student id number|"
     "student num|pupil number|pupil no|pupil identification|school id no|school id number|sis number|"
     "sis id|state student id|ssid|univ id|university id|campus id|college id|student identification|"
     "student identification number|lunch number|lunch pin|student acct|perm id|perm no|permanent id|usi|"
     "stu no|stu id|stu id no|stu number|stu num|stud id|stud id no|stud no|sis no|lunch no|lunch acct|"
     "lunch account|cafeteria pin|cafeteria no|meal pin|meal no|local student id|school student id|"
     "district id|district student id|district id no|osis|osis no|lasid|sasid|student card no|"
     "student card|school id card|school id card no|banner id|banner no|univ id no|university id no|"
     "campus id no|college id no|pupil no|pupil id no|matric no|bus pass no|student body id|"
     "state pupil id|state student identifier|student state id|no de estudiante|número de estudiante"},
    {kImei, "", false,
     "imei|meid|imsi|iccid|udid|device id|imei no|imei number|imei esn|imei meid|esn meid|meid no|"
     "imsi number|iccid no|sim no|sim number|sim card number|sim card no|sim serial|device identifier|"
     "device serial imei|advertising id|idfa|gaid|android id|cell phone imei|phone imei|imei 1|imei 2|"
     "ble id|bluetooth id|eid"},
    {kImei, "", true,
     "esn|dev id"},
    {kMac, "", false,
     "mac|mac address|mac addr|mac id|wifi mac|wi fi mac|wi fi address|wifi address|bluetooth mac|"
     "bluetooth address|hardware address|ethernet address|physical address mac|bssid"},
    {kIp, "", false,
     "ip|ip of login|ip address|ip addr|ip address es|ip addresses|ipv4|ipv6|ip v4|ip v6|source ip|destination ip|"
     "login ip|ip login|ip used|wan ip|public ip|originating ip|login ip address|sender ip|"
     "x originating ip|ip log"},
    {kHandle, "", false,
     "instagram|ig|insta|snap|snapchat|tiktok|twitter|facebook|discord|kik|telegram|username|user name|"
     "screen name|cash app|cashapp|venmo|gamertag|user|user id|login is|user is|login name|logon|"
     "instagram handle|instagram name|instagram account|instagram username|insta handle|ig handle|"
     "ig account|ig name|snap name|snap handle|snapchat name|snapchat username|snapchat handle|"
     "snapchat account|sc name|tiktok handle|tiktok username|tiktok account|twitter handle|"
     "facebook name|facebook profile|facebook account|facebook username|fb|fb name|fb profile|"
     "fb account|fb messenger|messenger name|x handle|discord name|discord tag|discord username|"
     "kik name|telegram handle|whatsapp name|social media|social media accounts|social media handle|"
     "social media account|social media name|social media username|social accounts|screenname|"
     "user account|user handle|account username|gamer tag|xbox gamertag|xbox live|psn|psn id|"
     "playstation id|steam id|roblox|roblox username|fortnite name|cash app tag|cashtag|cash tag|"
     "cashapp tag|venmo handle|venmo username|venmo account|online name|onlyfans|reddit username|"
     "youtube channel|grindr|snap username|posted as|user name is|handle is|profile name|profile on it|"
     "display name|chat name|skype id|signal username|zelle name|mewe"},
    {kHandle, "", true,
     "handle|reddit|linkedin|threads|bumble|tinder|profile|skype|bebo|bluesky|mastodon|twitch|nextdoor|"
     "sc|tt|tg|x|user acct|url"},
    {kPassword, "", false,
     "password|passcode|pin|pwd|gate code|alarm code|door code|access code|unlock code|security code|"
     "lockbox code|garage code|entry code|code word|unlock pin|cvv|keypad code|safe word|"
     "safe combination|disarm code|code for the alarm|code to the alarm|code for the gate|"
     "code to the gate|code for the door|code to the door|code for the garage|code to the garage|"
     "code for the lockbox|code to the building|code for the safe|code to the safe|alarm pin|pass code|"
     "phone pin|phone passcode|phone password|phone code|device passcode|device pin|device password|"
     "cell passcode|cell phone passcode|cell phone pin|cell phone unlock|cell phone unlock code|"
     "phone unlock|phone unlock code|phone unlock pattern|lock code|lock pattern|screen lock|"
     "screen lock code|pin no|pin number|pin code|pin is|atm pin|debit pin|card pin|voicemail pin|"
     "inmate pin|vine pin|account pin|wifi password|wi fi password|wifi key|wireless key|"
     "network password|password is|passwords|passphrase|passcode is|login password|email password|"
     "alarm codes|alarm code is|alarm password|alarm passcode|alarm keypad|security pin|"
     "security password|security answer|security question|verbal password|entry pin|entry code is|"
     "door pin|door keypad|key code|keycode|key code is|lock box|lock box code|lockbox|lockbox pin|"
     "gate pin|gate code is|gate pass|gate access code|garage pin|garage door code|garage keypad|"
     "building access code|access pin|access codes|front door code|back door code|lock combo|"
     "lock combination|safe combo|safe code|locker combination|locker combo|panic code|duress code|"
     "duress word|duress password|secret word|pass word|pswd|passwd|verification code|two factor code|"
     "one time code|otp|cvv code|cvv2|cvc code|csc|recovery key|seed phrase|smartlock code|"
     "ring password|nest password|kids code word|child code word|family code word|código|clave|"
     "contraseña|contrasena|código de acceso|código de la puerta|código del portón|código de alarma|"
     "código de la alarma|código de entrada|clave de la alarma|clave de acceso|clave de la puerta|"
     "clave del portón|ip pin|netflix password|icloud password|router password|modem password|"
     "hotspot password|wi fi pw|wifi pw|wi fi pass|wifi pass|knox code|"
     "call box code|callbox code|elevator code|stairwell code|pool code|gym code|laundry code|"
     "storage code|side gate code|cancel code|cancel word|abort code|"
     "garage door keypad|door lock code|deadbolt code|smart lock|smart lock code|bike lock|"
     "gun safe|gun safe code|phone lock|phone lock code|tablet pin|tablet passcode|laptop password|"
     "computer password|pc password|windows pin|sim pin"},
    {kPassword, "", true,
     "pw|cvc|login|combination|unlock pattern|building code|combo|unlock|pc|cid pin|combinations|"
     "pattern|swipe pattern|knox|call box|callbox|side gate|unit code"},
    {kPolicy, "", false,
     "policy|policy number|claim|ins policy|insurance policy|claim number|policy no|policy num|"
     "policy nbr|pol no|pol number|insurance policy no|insurance policy number|ins policy no|ins pol|"
     "ins pol no|claim no|claim num|insurance claim|insurance claim number|ins claim|policy id|"
     "group number|group no|insurance no|insurance number|ins no policy|certificate of insurance|"
     "bond policy|naic"},
    {kPolicy, "", true,
     "pol|clm|grp|group"},
    {kBiometric, "", false,
     "fpc|codis|dna sample|ncic fpc|fingerprint class|fingerprint classification|fp class|fpc class|"
     "fpc code|fingerprint code|fp code|fp no|dna no|dna number|dna sample no|dna sample number|dna kit|"
     "dna kit no|dna kit number|dna id|dna profile|dna location|dlo|codis no|codis number|codis id|"
     "codis specimen|codis specimen id|specimen id|specimen no|specimen number|latent print|"
     "latent print no|afis|afis no|afis number|afis id|abis|tcn|face id|facial recognition|"
     "facial recognition id|palm print|palm print no|r thumb|right thumb|l thumb|left thumb|thumb print|"
     "thumbprint|dental record|dental records|dental chart|dental x ray|dental dna|dna dental|"
     "buccal swab|buccal swab no|retina|voiceprint|ncic fingerprint|henry class|fingerprints|nij dna|"
     "print card no|livescan|live scan|live scan id|dna sample id"},
    {kBiometric, "", true,
     "dna|fingerprint|specimen|iris|dental|dna y n|prints|swab|rt thumb|aid|atn no"},
    {kInformant, "", false,
     "soi|informant|ci|confidential informant|ci no|ci number|ci num|ci id|ci nbr|ci file|ci file no|"
     "ci code|ci code number|c i|c i no|c i number|cs no|cs number|chs|chs no|chs number|chs id|"
     "source no|source number|source id|soi no|soi number|informant no|informant number|informant id|"
     "informant file|informant file no|confidential source|confidential source number|"
     "confidential informant no|confidential informant number|cri|cri no|cooperating individual|"
     "cooperating source|cooperating witness|cw no|cooperator"},
    {kInformant, "", true,
     "source|cs|cw|sources|payee ci|paid to"},
    {kSchool, "", true,
     "school|preschool|schools|sch|educ|school info|campus|enrolled"},
    {kGrade, "", false,
     "grade|grade level|school grade level|current grade|year in school|grade in school"},
    {kCriteria, "", true,
     "criteria|gang criteria|criteria met|membership criteria|validation criteria|gang indicators|"
     "gang tattoos|gang tattoo|hand signs|gang signs|gang attire|gang clothing|gang dress|"
     "gang colors|colors worn|gang evidence|gang membership criteria|criterion"},
    {kHistory, "", true,
     "prior referrals|prior referral|prior arrests|prior convictions|prior record|criminal history|"
     "criminal record|priors|prior offenses|prior adjudications|prior criminal history|arrest history|"
     "prior history|juvenile record|juvenile history|supervision|supervision status|probation|parole|"
     "on probation|on parole|probation parole|parole probation|probation status|parole status|"
     "on supervision|sex offender|registered sex offender|sex offender status|sex offender registration|"
     "prior incidents|prior contacts|previous arrests|previous convictions|previous record|"
     "previous offenses|past convictions|felony convictions|pending charges|conviction history|"
     "offense history|prior bookings|prior felonies|prior misdemeanors|previous referrals|"
     "criminal background|prior police contacts|prior delinquency|delinquency history|prior felony convictions|prior dv"},
    {kGang, "", true,
     "gang|street gang|gang claimed|rival gang|rival|rivals|gang rivals|rival gangs|enemies|keep away from|"
     "stg affiliation|stg group|gang affiliation|monikers|clique|set|crew|affiliation|faction|gang set clique|"
     "group affiliation|security threat group|stg|territory|turf|gang info|claimed gang|hood"},
    {kMedical, "", true,
     "diagnosis|medication|medications|meds|allergies|injuries|medical history|medical condition|"
     "medical diagnosis|diagnoses|medical diagnoses|dx|current diagnosis|mental health diagnosis|"
     "discharge diagnosis|admitting diagnosis|primary diagnosis|provisional diagnosis|chief complaint|"
     "presenting complaint|medical complaint|current medications|current meds|medications taken|"
     "meds taken|prescription medications|prescribed medications|prescriptions|medical alerts|"
     "medical alert|medical info|medical information|medical conditions|medical hx|med hx|"
     "medical problems|medical issues|medical needs|medical notes|medical concerns|medical treatment|"
     "physical condition|physical injuries|known allergies|drug allergies|allergies medical|"
     "mental health|mental health history|mental health hx|mental status|mental illness|"
     "mental health conditions|psych history|psych hx|psychiatric history|psychiatric diagnosis|"
     "suicide attempt|suicide attempts|suicide history|suicidal|suicide risk|suicidal ideation|"
     "history of suicide|withdrawal|withdrawal symptoms|drug withdrawal|detox|substance use|"
     "substance abuse|substance abuse history|bp pulse|bp|blood pressure|vital signs|vitals|pulse|resp|"
     "o2 sat|pregnant|pregnancy|weeks pregnant|disability|disabilities|injury description|"
     "description of injuries|description of injury|injuries observed|injuries sustained|"
     "nature of injury|nature of injuries|type of injury|visible injuries|extent of injuries|"
     "injury type|victim injury|cause of death|manner of death|immediate cause|contributing conditions|"
     "toxicology|tox results|toxicology results|blood type|hiv status|communicable disease|"
     "communicable diseases|treatment|treatment given|treatments|treating for|past medical history|pmh|"
     "history of present illness|hpi|psychotropic meds|psych meds|caution medical|cautions medical|"
     "special needs|hospital course|assessment dx|impression|clinical impression|findings medical|"
     "symptoms|therapist notes|autopsy findings|bac|blood alcohol|hx|mh|rx meds|medical|tx|inj|"
     "condition|conditions|complaint medical|health|med|alerts medical|surgeries|narcan|glucose|"
     "pt condition|serious illness|serious illnesses|chronic illness|illnesses|iep|iep special needs|"
     "iep status|504 iep status|504 plan|iep 504|504 iep|special needs disabilities|special needs iep|"
     "disability type|health concerns|health conditions|health problems|health issues|health notes|"
     "health or 504 on file|nurse notes|injury|injury note|injury notes|injury detail|injury details|"
     "current prescriptions|prescription drugs|prescribed|mental health status|mental health issues|"
     "mental health concerns|hold|hold type|type of hold|reason for hold|code status|suicide screen|"
     "suicide watch|self harm|self harm history|dental issues|dentures|detoxing|detoxing from|admit dx|"
     "admit diagnosis|dx codes|icd|icd 10|icd code|surgical history|surg|surgery|past surgical history|"
     "medical flags|medical flag|medical caution|medical needs alerts|behavioral health|counseling|"
     "chronic conditions|chronic condition|allergy|food allergies|food allergy|allergic to|triage notes|"
     "triage note|tox screen|drug screen|uds|recent injuries|recent injury|medical remarks|"
     "medical comments|medical restrictions|dietary needs|mobility|mobility aids|physical limitations|"
     "physical disability|physical disabilities|mental disability|medications prescribed|"
     "medications allergies|medical medication|medical medications|medication medical|"
     "conditions medications|rx meds taken|current treatment|history of self harm|"
     "history of suicide attempts|prior suicide attempts|prior attempts|suicidal history|suicidality|"
     "suicidal thoughts|nature of illness|patient condition|pt complaint|handicap|handicaps|impairments|physical impairments|"
     "injured area|area of injury|injury area|injury location|location of injury|body part injured|"
     "special medical needs|mental health flags|mental health flag|med hold|medical hold|drug use|alcohol use|drugs used|last drug use|drug of choice|"
     "alcohol drugs|drugs alcohol|substances used|diagnosis code|dx code|last hospitalization|hospitalizations|chief comp"},
    {kScars, "", true,
     "smt|scars marks tattoos|tattoos|scars|marks|tattoo|scars marks|scars marks and tattoos|"
     "scars marks or tattoos|scars tattoos|smts|scars marks tattoo|scars tattoos marks|"
     "marks scars tattoos|identifying marks|distinguishing marks|distinguishing features|tattoos scars|"
     "body markings|piercings|scar|tats|tat|features"},
    {kDob, "", true,
     "birth|birth yr|b|db|bd"},
    {kEmail, "", true,
     "eml"},
    {kCard, "", true,
     "pan|mc|ax|crd"},
    {kAccount, "", true,
     "swift|a c|a c no|acc|acc no|accnt|a c number|ac|wallet"},
    {kGovId, "", true,
     "ccw|ppt|dod|gov id|id number|other id"},
    {kStudentId, "", true,
     "sid student|stu id|stu no"},
    {kCodeName, "", true,
     "ci code name|ci name|informant code|informant code name|paid as|code name|codename|pseudonym|"
     "ci true name|informant true name|true name of informant|true name of ci|cooperator name|"
     "source name|source code name|ci true|name of informant|name of ci"},
    {kSchool, "", false,
     "school name|school attended|name of school|school attending|school of attendance|attends|"
     "attends school|current school|last school|last school attended|school grade|home school|"
     "school enrolled|enrolled at|school district school|student school|school building|child school|"
     "juvenile school|daycare|day care|school of record|school of residence|assigned school|"
     "zoned school|school last attended|home campus|school campus|school now attending"},
    {kGrade, "", true,
     "gr|grades"},
};
// clang-format on

}  // namespace

std::span<const LabelGroup> ValueLabels() { return kGroups; }

}  // namespace blackbar
