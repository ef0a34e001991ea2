#include "pipeline/detectors/structure/label_table.h"

namespace blackbar {
namespace {

using enum FieldType;

// clang-format off
constexpr LabelGroup kGroups[] = {
    {kName, "victim", false,
     "victim|vic|vict|victim name|name of victim|complainant|complaining party|injured party|decedent|"
     "victim last name|victim first name|vic name|victim of|injured person|victim 1 name|alleged victim|"
     "dead person|decedent name|name of decedent|name of deceased|name of injured|complaining witness|"
     "assault victim"},
    {kName, "victim", true,
     "victims|comp|deceased|v|vi|victim info|deceased name|injured|casualty|pt name|person injured|"
     "complainants"},
    {kName, "subject", false,
     "patient|patient name|subject|subj|subject name|petitioner|plaintiff|named|identified as|"
     "my name is|his name is|her name is|name is|name of subject|name last|name first|name middle|"
     "last name first name|name first middle last|first middle last|name last first mi|"
     "last name first middle|name of person|person name|legal name|full legal name|true name|real name|"
     "birth name|given name|given names|first middle|middle name|middle initial|surname|family name|"
     "fname|lname|mname|full name last first|individual name|nam last|true identity|name of patient|"
     "person of interest name|missing person|missing person name|name of missing person|name used|"
     "name given|maiden name|also known|former name|formerly|name on id|name on license|consumer|"
     "consumer name|individual served|protected party|petitioner name|plaintiff name|respondent name|"
     "examinee|applicant name|name of applicant|inmate|inmate name|prisoner|prisoner name|name of inmate|"
     "inmate info"},
    {kName, "subject", true,
     "pt|name|nam|full name|last name|first name|last first middle|name last first middle|last first|"
     "applicant|person|given|last|first|middle|lastname|firstname|surnames|subject 1|subject 2|persons|"
     "poi|patients|decedents|missing|mp|nm|mi|id d as|identity|nam 1|contacted subject|party contacted|"
     "person stopped|stopped"},
    {kName, "witness", false,
     "witness|wit|witness name|name of witness|witness last name|wit name|eyewitness|"
     "witness statement of|statement of"},
    {kName, "witness", true,
     "witnesses|w|witness info|wi|statement given by|statement by|declarant"},
    {kName, "rp", false,
     "rp|r p|reporting party|reporting person|caller|caller name|complainant name|reported by|"
     "name of caller|rp name|r p name|reporting party name|reportee|informant name|person reporting|"
     "reported to police by|reporter name|name of reporting party|called in by|complainant caller|"
     "reporting individual|name of person reporting"},
    {kName, "rp", true,
     "informed by|caller id name|reporter|rpt by|compl|call taken from|notifier|notified by|"
     "discovered by|found by|finder|person reporting name"},
    {kName, "suspect", false,
     "suspect|susp|suspect name|offender|perpetrator|person of interest|name of suspect|"
     "suspect last name|susp name|named suspect|alleged offender|offender name|alleged suspect|"
     "wanted person|accused|perp|abuser"},
    {kName, "suspect", true,
     "s|su|sus|suspects|offenders|wanted|restrained person|restrained party|respondent restrained person"},
    {kName, "arrestee", false,
     "arrestee|arr|arrestee name|defendant|defendant name|name of arrestee|arrested person|"
     "arrestee last name|detainee|booked person|name of defendant|"
     "offender arrested|in custody|subject arrested|co defendant|person arrested"},
    {kName, "arrestee", true,
     "arrested|def|a|ar|arrestees|deft|"
     "in the matter of arrest of"},
    {kName, "juvenile", false,
     "juvenile|juv|juvenile name|minor|child|child name|minor child|student|student name|runaway|"
     "missing juvenile|juvenile victim|juvenile suspect|juvenile witness|daughter|son|stepson|"
     "stepdaughter|nephew|niece|grandson|granddaughter|toddler|infant|baby|name of juvenile|"
     "juvenile last name|name of child|child last name|name of minor|minor name|youth|youth name|"
     "name of youth|name of student|pupil|pupil name|missing child|missing juvenile name|"
     "runaway juvenile|juvenile arrestee|juvenile offender|juvenile respondent|in the interest of|"
     "in re the matter of|juvenile passenger|child victim|minor victim|victim child|the child|"
     "child full name|delinquent child|alleged delinquent|stepchild|foster child|grandchild|siblings|"
     "sibling names"},
    {kName, "juvenile", true,
     "j|children|jv|youths|children in home|children in the home|children present|child present|"
     "juveniles|minors|in the matter of|in re|ward|sibling|kid|kids|dependents|dependent|children names"},
    {kName, "parent", false,
     "parent|guardian|parent guardian|mother|father|parent name|stepfather|stepmother|legal guardian|"
     "mother name|father name|name of parent|parents|guardian name|parent guardian name|mother guardian|"
     "father guardian|parent or guardian|parent legal guardian|name of parent or guardian|foster mother|"
     "foster father|foster parent|foster parents|custodial parent|non custodial parent|"
     "biological mother|biological father|mom|dad|notified parent|parent notified|parents notified|"
     "guardian notified|stepdad|stepmom"},
    {kName, "parent", true,
     "mo|fa|pg|p g|released to|caretaker|caregiver|primary caregiver|custodian parent|parental contact|"
     "released to parent"},
    {kName, "next_of_kin", false,
     "next of kin|nok|nearest relative|next of kin name|nok name|name of next of kin|"
     "next of kin notified|notify in emergency|in case of emergency notify|in case of emergency contact|"
     "nearest living relative|relative notified|emergency notify|person to notify"},
    {kName, "family", true,
     "emergency contact|relative|relatives|partner|significant other|household members|family members|"
     "relation name|contact in emergency"},
    {kName, "family", false,
     "spouse|wife|husband|brother|sister|aunt|uncle|grandmother|grandfather|girlfriend|boyfriend|"
     "emergency contact name|emergency contact person|ex wife|ex husband|ex boyfriend|ex girlfriend|"
     "fiance|fiancee|cousin|grandma|grandpa|grandparent|grandparents|brother in law|sister in law|"
     "mother in law|father in law|son in law|daughter in law|half brother|half sister|stepbrother|"
     "stepsister|partner name|spouse name|husband name|wife name|domestic partner"},
    {kName, "driver", false,
     "driver|driver name|name of driver|driver last name|driver 1|driver 2|name of operator|"
     "operator name|vehicle driver|driver full name|d o name"},
    {kName, "driver", true,
     "cited person|violator|violator name|person cited|operator|drv|bicyclist|pedestrian|cyclist|rider|motorist|pedestrian name|driver operator"},
    {kName, "third_party", false,
     "passenger|passenger name|neighbor|involved party|roommate|spoke with|spoke to|contacted|"
     "interviewed|met with|passengers|name of passenger|occupant|occupant name|involved person|"
     "involved person name|other person|other party|other involved|person contacted|person interviewed|"
     "persons interviewed|landlord|property manager|apartment manager|store manager|loss prevention|"
     "loss prevention officer|employee name|owner manager|key holder|keyholder|keyholder name|"
     "responsible party|homeowner|neighbors|companion|companions|associates|known associates|"
     "associate name|visitor|visitor name|seller|seller name|buyer|buyer name|pawner|pledger|payee|"
     "payor|account holder|name on account|cardholder|cardholder name|name on card|subscriber|"
     "subscriber name|account name|account owner|registered to|recipient|sender|billed to|bill to|"
     "ship to|sold to|payable to|pay to the order of|addressed to|beneficiary|insured name|"
     "name of insured|policy holder|policyholder|tow driver|person released to|released to name|"
     "property released to|claimed by|picked up by|friend|co worker|coworker|ex roommate|roommates|boss|"
     "mandated reporter|accompanied by|person present|persons present|contact person|point of contact|"
     "contact name|resident|resident name|occupants|lessee|lessor|renter|customer|customer name|client|"
     "client name|cust name|guest|guest name|loss reported by|party 1|party 2|affiant name|notary"},
    {kName, "owner", false,
     "registered owner|owner|owner name|r o|vehicle owner|veh owner|name of owner|owner name last first|"
     "registered owner name|r o name|reg owner|regd owner|title owner|titled owner|property owner|"
     "business owner|lien holder owner|vehicle owner name|owner of vehicle|owner of property|home owner|"
     "lienholder"},
    {kName, "owner", true,
     "ro|legal owner|own|owners|owner victim|owner info|legal owner name|claimant|rightful owner|"
     "lessee owner"},
    {kName, "respondent", false,
     "respondent|name of respondent"},
    {kName, "requester", false,
     "requester|requestor|requested by|requester name|requestor name|name of requester|"
     "name of requestor|requesting party|requested for|request submitted by|name of person requesting|"
     "records requested by|your name|submitted on behalf of"},
    {kName, "third_party", true,
     "involved|other|contact|tenant|insured|signed|signature|printed name|from|to|cc|friends|"
     "member name|party|ot|oth|ind|individual|inv|io|pass|mentioned|print name|name printed|print|"
     "name print|name typed|signature of|sign|signature name|by|subscribed by|received from|with|"
     "received by owner|hotel guest|carrier|user of phone|attention|attn to|speaker|participants|"
     "participant|deponent|interviewee|person seen|known as|associate|in company of|seen with|"
     "operator clerk|clerk|alias of|author|person 1|person 2|party name|signed by"},
    {kName, "protected", false,
     "protected person|protected party name|protected person name|petitioner protected person|"
     "person protected"},
    {kAlias, "alias", false,
     "aka|alias|a k a|nickname|goes by|nicknamed|also known as|akas|alias es|alias names|alias name|"
     "aliases|aka name|nick name|other names used|other names|nicknames|goes by name|also uses|"
     "known aliases|preferred name|street names|chosen name"},
    {kAlias, "alias", true,
     "street name|other name|known as alias|handle alias|nick"},
    {kOfficial, "officer", false,
     "interviewed by|arrested by|transported by|booked by|pulled by|officer|ofc|ofcr|reporting officer|"
     "deputy|dep|sgt|sergeant|det|detective|lt|lieutenant|cpl|corporal|capt|captain|chief|trooper|tpr|"
     "sheriff|agent|inspector|prepared by|approved by|submitted by|reviewed by|supervisor|"
     "arresting officer|investigating officer|responding officer|primary officer|assisting officer|"
     "assist officer|backup officer|secondary officer|officer name|name of officer|ofc name|"
     "officer id name|rpt officer|r o officer|report officer|reporting ofc|reporting deputy|"
     "investigating deputy|arresting deputy|arresting agency officer|assigned officer|"
     "assigned detective|assigned investigator|lead detective|lead investigator|case agent|case officer|"
     "case detective|case investigator|primary investigator|follow up officer|seizing officer|"
     "evidence officer|property officer|transporting officer|booking officer|intake officer|"
     "receiving officer|jail officer|jailer|detention officer|correctional officer|probation officer|"
     "parole officer|school resource officer|sro|issuing officer|citing officer|officer badge|"
     "controlling officer|paying officer|witness officer|witnessing officer|interviewing officer|"
     "interviewer|typed by|entered by|approving supervisor|approving officer|reviewing supervisor|"
     "reviewing officer|shift supervisor|watch commander|shift commander|duty sergeant|chief of police|"
     "sworn to before|officer signature|signature of officer|deputy signature|supervisor signature|"
     "collected by|recovered by|packaged by|seized by|released by|received by property|logged by|"
     "analyzed by|examined by|photographed by|served by|dispatched by|notified officer|reporting off|"
     "invest officer|inv officer|investigator|assigned inv|badge officer|officer assigned|unit officer|"
     "classified by|report by|report written by|report prepared by|case assigned to|referred by|"
     "monitored by|affiant|custodial officer|officers|detectives|deputies|patrolman|patrol officer|"
     "special agent|chief deputy|undersheriff|ofcr name|ofc name badge|officer name badge|officer id|"
     "evidence custodian|evidence technician|evidence tech|property custodian|crime scene tech|csi|"
     "csi tech|lab analyst|analyst|forensic examiner"},
    {kOfficial, "officer", true,
     "contacted by|atn|transport|taken by|witnessed by|written by|off|assigned to|handler|interpreter|"
     "investigators|ranger|constable|marshal|commander|major|examiner|officers involved|o i c|oic|"
     "assigned|author officer|supv|supr|sup|attn|submitting|approved|reviewed|agents|tech|technician|"
     "ro officer|unit commander|prepared|submitted|entered|assist|backup|invst|rank name|invs"},
    {kOfficial, "official", false,
     "dispatcher|judge|hon|honorable|magistrate|dr|doctor|prosecutor|attorney|principal|nurse|paramedic|"
     "medic|coroner|records clerk|counselor|call taker|calltaker|call taker name|telecommunicator|"
     "dispatcher name|district attorney|assistant district attorney|deputy district attorney|dda|"
     "deputy prosecutor|prosecuting attorney|county attorney|city attorney|defense attorney|"
     "defense counsel|public defender|attorney name|court clerk|clerk of court|clerk of the court|"
     "bailiff|commissioner|hearing officer|judge name|social worker|case worker|caseworker|cps worker|"
     "aps worker|dcfs worker|dhs worker|child protective services worker|victim advocate|"
     "victim witness advocate|treating physician|attending physician|attending|er physician|"
     "primary care physician|pcp|medical examiner|pathologist|attending nurse|charge nurse|sane nurse|"
     "emt|emts|medics|paramedics|firefighter|fire marshal|vice principal|assistant principal|teacher|"
     "school counselor|superintendent|school nurse|psychologist|clinician|therapist name|screener|"
     "screened by|assessed by|evaluated by|records supervisor|records custodian|records specialist|"
     "records manager|custodian of records|public records officer|foia officer|city clerk|county clerk|"
     "coroner investigator|deputy coroner|medical director|phlebotomist|dispatcher id"},
    {kOfficial, "official", true,
     "rn|custodian|physician|ada|counsel|justice|advocate|director|mayor|professor|dean|ct|"
     "physician name|provider|provider name|doc|counselor name|clerk name|ordering provider|"
     "ordering physician|lead medic|admin|administrator|notary public|case manager|guardian ad litem|"
     "gal|ordered by"},
    {kName, "next_of_kin", true,
     "notify|nearest kin"},
    {kName, "requester", true,
     "requesting person|requester info|inquirer|requesters"},
    {kName, "protected", true,
     "protected"},
};
// clang-format on

}  // namespace

std::span<const LabelGroup> PeopleLabels() { return kGroups; }

}  // namespace blackbar
