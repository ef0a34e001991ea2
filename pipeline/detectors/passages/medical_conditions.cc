#include "pipeline/detectors/passages/medical_lexicon.h"

namespace blackbar {

// Conditions of one word that tell by themselves. What is an ordinary word besides (stroke, shock, cold) is
// of another class in medical_lexicon.cc.
std::string_view MedicalConditionWords() {
  return R"(
    acromegaly adenoma adhd afib agoraphobia agoraphobic albinism alcoholism alopecia alzheimer
    alzheimers amblyopia amenorrhea amnesia anaphylaxis anemia aneurysm angina ankylosing anorexia
    anorexic aphasia aphasic appendicitis apraxia arrhythmia arthritis ascites asperger aspergers
    asphyxia asthma asthmatic asthmatics ataxia atherosclerosis atrophy autism autismo autist
    autistic bacteremia barotrauma bedridden bipolar botulism breastfeeding bronchitis brucellosis
    bulimia bulimic bursitis cancer carcinoid carcinoma cardiomegaly cardiomyopathy cataract
    cataracts catatonia celiac cellulitis chemo chemotherapy chickenpox chikungunya chlamydia
    chlamydial cholera chondromalacia cirrhosis cjd claudication claustrophobia clubfoot colitis
    comatose conjunctivitis copd craniosynostosis crohn croup cyanosis cyanotic
    cyclothymia deafblind dementia dermatitis diabetes diabetic diabetico diabetics dissociative
    diverticulitis dwarfism dysarthria dyscalculia dysgraphia dyskinesia dyslexia dyslexic
    dysmorphia dyspepsia dysphagia dysphasia dysphoria dyspnea dyspraxia dysthymia ebola echolalia
    eclampsia eczema embolism emphysema emphysemic encephalitis encephalopathy encopresis
    endocarditis endometriosis endometritis enuresis epilepsy epileptic epileptiform epistaxis fasd
    fibroids fibroma fibromyalgia fistula gangrene gastritis gastroenteritis gastroparesis gerd
    giardia gingivitis glaucoma glioblastoma glioma goiter gonorrhea gout gravid guillain hemangioma
    hemiparesis hemiplegia hemochromatosis hemodialysis hemophilia hemophiliac hemophilic
    hemorrhoids hepatitis hernia herpes hidradenitis hiv hodgkin hodgkins huntingtons hydrocele
    hydrocephalic hydrocephalus hypercholesterolemia hyperemesis hyperglycemia hyperglycemic
    hyperlipidemia hyperplasia hypersomnia hypertension hypertensive hyperthyroidism hypochondria
    hypochondriac hypoglycemia hypoglycemic hypokalemia hypomania hypomanic hyponatremia hypotension
    hypotensive hypothermia hypothyroidism hypovolemic hypoxia hysteria ibs immunocompromised
    immunosuppressed incontinent intubated ischemia ischemic jaundice jaundiced keratoconus
    ketoacidosis kleptomania kleptomaniac kyphosis laryngitis legionella leprosy leukemia leukemic
    lipoma listeria lupus lyme lymphadenopathy lymphangioma lymphedema lymphoblastic lymphoma
    macular malaria malnourished malnutrition mastitis measles megaloblastic melanoma meniere
    meningioma meningitis meniscal menopausal menopause mesothelioma microcephaly migraine migraines
    miscarriage miscarried miscarry miscarrying misophonia monkeypox mononeuropathy mononucleosis
    mpox mrsa mumps myalgia myasthenia myeloma myocarditis myopathy narcolepsy narcoleptic
    nephropathy neuralgia neuroblastoma neurofibromatosis neuroma neuropathy neutropenia nonverbal
    norovirus vertigo insomnia heatstroke frostbite hypothyroid hyperthyroid coeliac nymphomania nystagmus obesity ocd osteoarthritis osteomyelitis osteopenia osteoporosis otitis
    overdosing pancreatic pancreatitis paranoia paraplegia paraplegic parasomnia parkinson
    parkinsonian parkinsonism parkinsons perimenopausal peritonitis pertussis pharyngitis
    phlebitis pleurisy pneumonia pneumothorax polio poliomyelitis polycystic polyneuropathy
    porphyria postictal postnasal prediabetes prediabetic preeclampsia preeclamptic preemphysema
    presbyopia prostatitis psoriasis psychosis psychosomatic psychotic ptsd pyelonephritis pyromania
    pyromaniac quadriparesis quadriplegia quadriplegic retinoblastoma retinopathy rhabdomyolysis
    rhinitis rickets ringworm rosacea rotavirus rsv rubella salmonella sarcoidosis sarcoma scabies
    schizo schizoaffective schizoid schizophrenia schizophrenic sciatica scleroderma scoliosis
    scurvy seizure seizures sepsis septicemia shigella sicklecell silicosis silicotic sinusitis
    sjogren sleepwalking somnambulism spasticity spondylitis staph stenosis stillbirth stillborn
    strabismus strep stutter stuttering suicidal suicidality syncopal syncope syphilis syphilitic
    tachycardia tbi tendinitis tendonitis tetanus tetraplegic thalassemia thrombocytopenia
    thrombosis thyroiditis tinnitus tonsillectomy tonsillitis torticollis tourette tourettes
    toxoplasmosis tracheitis trichomoniasis trichotillomania tubercular tuberculosis typhoid uremia
    urethritis urosepsis uveitis vaginitis vaginosis varicose vasculitis vitiligo zika)";
}

}  // namespace blackbar
