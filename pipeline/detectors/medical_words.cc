#include <string_view>

#include "pipeline/detectors/passage_cues.h"

namespace blackbar {
namespace {

// Medicines by their usual and trade names, as reports of every day name them.
constexpr std::string_view kMedicines =
    "abilify accutane acetazolamide acyclovir adderall advair albuterol alendronate allopurinol alprazolam "
    "ambien "
    "amiodarone amitriptyline amlodipine amoxicillin anastrozole antabuse apixaban aricept aripiprazole "
    "atenolol ativan atomoxetine atorvastatin augmentin azathioprine azithromycin baclofen benazepril "
    "benztropine biktarvy "
    "bisoprolol budesonide bumetanide buprenorphine bupropion buspar buspirone butalbital campral "
    "carbamazepine carbidopa "
    "carisoprodol carvedilol celebrex celecoxib celexa cephalexin cetirizine chantix chlordiazepoxide "
    "chlorpromazine "
    "cialis cipro ciprofloxacin citalopram clindamycin clonazepam clonidine clopidogrel clozapine clozaril "
    "codeine "
    "cogentin colchicine concerta copaxone coumadin cyclobenzaprine cymbalta depakote descovy desvenlafaxine "
    "dexamethasone dexedrine dextroamphetamine diazepam diclofenac dicyclomine digoxin dilantin dilaudid "
    "diltiazem "
    "divalproex donepezil doxepin doxycycline dronabinol duloxetine dupixent effexor elavil eliquis "
    "enalapril "
    "enbrel enoxaparin epipen ergocalciferol escitalopram estradiol eszopiclone etodolac famotidine farxiga "
    "fioricet "
    "flexeril flomax flonase fluconazole fluoxetine fluphenazine fluticasone fluvoxamine focalin furosemide "
    "gabapentin "
    "genvoya geodon glargine glimepiride glipizide glucophage glyburide guanfacine haldol haloperidol "
    "heparin humalog "
    "humira hydralazine hydrochlorothiazide hydrocodone hydrocortisone hydromorphone hydroxychloroquine "
    "hydroxyzine "
    "ibuprofen imipramine imitrex inderal insulin intuniv invega isosorbide jardiance keflex keppra ketamine "
    "ketorolac "
    "klonopin lamictal lamotrigine lansoprazole lantus lasix latanoprost latuda letrozole levalbuterol "
    "levemir "
    "levetiracetam levothyroxine lexapro librium linezolid lipitor lisdexamfetamine lisinopril lithobid "
    "loratadine "
    "lorazepam lortab losartan lovastatin lovenox luvox lyrica meclizine medroxyprogesterone melatonin "
    "meloxicam "
    "metformin methadone methocarbamol methotrexate methylphenidate methylprednisolone metoclopramide "
    "metoprolol "
    "metronidazole minipress mirtazapine modafinil mounjaro montelukast morphine mucinex nabumetone naloxone "
    "naltrexone "
    "naproxen narcan neurontin nexium nicotinamide nifedipine nitrofurantoin nitroglycerin norco "
    "nortriptyline novolog "
    "nuvigil olanzapine olmesartan omeprazole ondansetron oxaprozin oxcarbazepine oxybutynin oxycodone "
    "oxycontin "
    "ozempic paliperidone pantoprazole paroxetine paxil penicillin percocet phenergan phenobarbital "
    "phentermine "
    "phenytoin pioglitazone plaquenil plavix pramipexole pravastatin prazosin prednisolone prednisone "
    "pregabalin "
    "prilosec primidone pristiq progesterone promethazine propranolol protonix proventil provigil prozac "
    "pulmicort "
    "quetiapine quinapril ramipril ranitidine remeron remicade restoril revia rexulti risperdal risperidone "
    "ritalin "
    "rituximab rivaroxaban rizatriptan ropinirole rosuvastatin roxicodone saphris semaglutide seroquel "
    "sertraline "
    "sildenafil simvastatin singulair sitagliptin spiriva spironolactone strattera sublocade suboxone "
    "subutex "
    "sulfamethoxazole sumatriptan symbicort synthroid tacrolimus tadalafil tamoxifen tamsulosin tegretol "
    "temazepam "
    "terazosin thorazine tizanidine tofranil topamax topiramate toradol tradjenta tramadol trazodone "
    "trileptal "
    "trintellix trulicity truvada tylenol ultram valacyclovir valium valproate valsartan valtrex vancomycin "
    "varenicline venlafaxine ventolin verapamil viagra vicodin victoza vilazodone viibryd vivitrol vraylar "
    "vyvanse warfarin wegovy wellbutrin xanax xarelto xeljanz zaleplon zantac ziprasidone zithromax zocor "
    "zofran "
    "zoloft zolpidem zonisamide zyprexa zyrtec antipsychotic antipsychotics antidepressant antidepressants "
    "antiretroviral antiretrovirals benzodiazepine benzodiazepines antibiotics chemotherapy chemo "
    "immunosuppressants anticoagulants";

// Conditions of one word. What is an ordinary word besides (stroke, shock, cold) needs a cue of the tables.
constexpr std::string_view kConditions =
    "adhd afib agoraphobia alcoholism alzheimer alzheimers amnesia anaphylaxis anemia aneurysm angina "
    "anorexia "
    "anorexic aphasia appendicitis arrhythmia arthritis asperger aspergers asthma asthmatic autism autistic "
    "bipolar "
    "bronchitis bulimia bulimic cancer carcinoma cardiomyopathy cataracts catatonic celiac cellulitis "
    "chlamydia cirrhosis "
    "claustrophobia colitis comatose copd crohn cyanotic dementia depression diabetes diabetic diabetics "
    "dialysis "
    "diverticulitis dyslexia dyslexic dysphoria eclampsia eczema emphysema encephalitis endometriosis "
    "epilepsy "
    "epileptic fibromyalgia gastritis glaucoma gonorrhea gout hemophilia hemophiliac hepatitis hernia herpes "
    "hiv "
    "hydrocephalus hyperglycemia hyperglycemic hypertension hyperthyroidism hypoglycemia hypoglycemic "
    "hypothermia hypothyroidism hypoxia insomnia jaundice leukemia lupus lymphoma malnourished malnutrition "
    "mastectomy "
    "melanoma meningitis migraine migraines miscarriage miscarried mononucleosis mrsa myocarditis narcolepsy "
    "neuropathy obese ocd osteoarthritis osteoporosis pancreatitis paranoia paraplegic parkinson parkinsons "
    "pneumonia pneumothorax postpartum preeclampsia prediabetes psoriasis psychosis psychotic ptsd "
    "quadriplegic rabies rheumatoid rosacea scabies schizoaffective schizophrenia schizophrenic sciatica "
    "scoliosis seizure seizures sepsis septic shingles syphilis tachycardia tbi tetanus thrombosis tinnitus "
    "tonsillitis "
    "tourette tourettes trichomoniasis tuberculosis tumor tumors ulcers vertigo vasectomy abortion "
    "hysterectomy "
    "colonoscopy biopsy mammogram pregnancy pregnant schizoid hypomanic manic mania "
    "dissociative kleptomania pyromania comorbid metastatic remission endocarditis hepatic anxiety";

WordTable<bool> TableOf(std::string_view words) {
  WordTable<bool> table;
  while (!words.empty()) {
    size_t space = words.find(' ');
    if (space == words.npos) space = words.size();
    if (space > 0) table.Add(words.substr(0, space), true);
    words.remove_prefix(space == words.size() ? space : space + 1);
  }
  return table;
}

}  // namespace

bool IsMedicine(const WordKey& lower) {
  static const auto* table = new WordTable<bool>(TableOf(kMedicines));
  return table->Find(lower) != nullptr;
}

bool IsCondition(const WordKey& lower) {
  static const auto* table = new WordTable<bool>(TableOf(kConditions));
  return table->Find(lower) != nullptr;
}

}  // namespace blackbar
