#include "pipeline/detectors/passages/medical_lexicon.h"

namespace blackbar {

// Medicines by their usual and trade names, as reports of every day name them.
std::string_view MedicineWords() {
  return R"(
    abilify accutane acetaminophen acetazolamide aciphex actos acyclovir adderall adipex advair
    advil aimovig ajovy albuterol aldactone alendronate aleve allegra allopurinol alprazolam altace
    amantadine amaryl ambien ambrisentan amiodarone amitriptyline amlodipine amoxicillin anastrozole
    anoro antabuse antacids antibiotics anticoagulants anticonvulsant anticonvulsants antidepressant
    antidepressants antihistamine antihistamines antipsychotic antipsychotics antiretroviral
    antiretrovirals apidra apixaban aptiom aricept arimidex aripiprazole aristada armodafinil
    arnuity asenapine aspirin atenolol ativan atomoxetine atorvastatin atrovent augmentin austedo
    avandia avapro avastin azathioprine azelastine azilect azithromycin baclofen bactrim basaglar
    belsomra benadryl benazepril benicar bentyl benzodiazepine benzodiazepines benztropine bevespi
    biktarvy bisoprolol boniva botox breo brexpiprazole brilinta brivaracetam briviact
    bronchodilator budesonide bumetanide bumex buprenorphine bupropion buspar buspirone butalbital
    bydureon byetta bystolic caduet calcitriol campral caplyta carafate carbamazepine carbidopa
    cardizem cardura cariprazine carisoprodol carvedilol cefdinir ceftriaxone cefuroxime celebrex
    celecoxib celexa cephalexin cetirizine chantix chlordiazepoxide chlorpromazine chlorthalidone
    cialis cimzia cipro ciprofloxacin citalopram claritin cleocin clindamycin clobazam clomid
    clonazepam clonidine clopidogrel clozapine clozaril codeine cogentin colchicine combivent
    combivir compazine complera concerta contraceptive copaxone coreg cosentyx coumadin cozaar creon
    crestor cyclobenzaprine cymbalta cyproheptadine daptomycin darunavir decadron demerol denosumab
    depakene depakote deplin descovy desloratadine desvenlafaxine desyrel detrol dexamethasone
    dexedrine dextroamphetamine diazepam diclofenac dicyclomine diflucan digoxin dilantin dilaudid
    diltiazem diovan diphenhydramine divalproex dolutegravir donepezil dovato doxepin doxycycline
    dronabinol dulera duloxetine dupixent edarbi edluar effexor elavil eliquis emgality
    emtricitabine enalapril enbrel enoxaparin entresto entyvio epclusa epidiolex epinephrine epipen
    ergocalciferol ergotamine escitalopram esomeprazole estrace estradiol eszopiclone etodolac
    evekeo excedrin ezetimibe famotidine fanapt farxiga femara fetzima finasteride fioricet
    flexeril flomax flonase flovent fluconazole fluoxetine fluphenazine fluticasone fluvoxamine
    focalin forteo fosamax fosphenytoin furosemide gabapentin genvoya geodon gilenya glargine
    gleevec glimepiride glipizide glucophage glucotrol glucovance glyburide gralise guanfacine
    haldol haloperidol harvoni hctz heparin humalog humira hydralazine hydrochlorothiazide
    hydrocodone hydrocortisone hydromorphone hydroxychloroquine hydroxyurea hydroxyzine hysingla
    hytrin ibrance ibuprofen imipramine imitrex immunosuppressants imodium imuran incruse inderal
    ingrezza insulin intelence intuniv invega invokana isentress isoniazid isosorbide ivermectin
    janumet januvia jardiance juluca kadcyla kaletra keflex keppra ketamine ketorolac klonopin
    kombiglyze lacosamide lamictal lamivudine lamotrigine lansoprazole lantus lasix latanoprost
    latisse latuda ledipasvir leflunomide letrozole leuprolide levalbuterol levaquin levemir
    levetiracetam levitra levofloxacin levothyroxine lexapro librium linagliptin linezolid linzess
    lipitor liraglutide lisdexamfetamine lisdexamphetamine lisinopril lithium lithobid loestrin
    lomotil lopressor loratadine lorazepam lortab losartan lotensin lotrel lovastatin lovenox
    lumigan lunesta lupron lurasidone luvox lyrica macrobid mavenclad mavyret maxalt maxzide
    meclizine medrol medroxyprogesterone melatonin meloxicam memantine menveo mesalamine metamucil
    metaxalone metformin methadone methergine methimazole methocarbamol methotrexate methylphenidate
    methylprednisolone metoclopramide metoprolol metronidazole mevacor micardis micronase midodrine
    milnacipran minipress minocycline mirapex mirena mirtazapine misoprostol mobic modafinil
    monopril montelukast morphine motrin mounjaro mucinex mydayis myrbetriq nabumetone nadolol
    naloxone naltrexone namenda naprosyn naproxen narcan nardil nasonex navane nefazodone neulasta
    neurontin nexium nexplanon niaspan nicorette nifedical nifedipine nitrofurantoin nitroglycerin
    nitrostat norco nortriptyline novolog nplate nucynta nuedexta nuplazid nurtec nuvigil ocrevus
    odefsey ofirmev olanzapine olmesartan omeprazole ondansetron opana orilissa orkambi oseltamivir
    otezla oxaprozin oxazepam oxcarbazepine oxybutynin oxycodone oxycontin ozempic ozurdex
    painkillers paliperidone pamelor pantoprazole parnate paroxetine paxil paxlovid penicillin
    pepcid pepto percocet periactin perphenazine phenergan phenobarbital phentermine phenytoin
    pimozide pioglitazone plaquenil plavix plendil ponstel pradaxa praluent pramipexole pravastatin
    prazosin prednisolone prednisone pregabalin premarin prevacid prevnar prezista prilosec
    primatene primidone prinivil prinzide pristiq proair procardia progesterone prograf prolia
    prolixin promethazine propecia propofol propranolol proscar prosom protonix proventil provigil
    prozac psychotropic psychotropics pulmicort pyridostigmine qsymia quetiapine quinapril qulipta
    qvar ramipril ranexa ranitidine ranolazine rapaflo rebif reglan relafen relpax remdesivir
    remeron remicade requip restoril retrovir revia rexulti rhinocort rilutek risperdal risperidone
    ritalin rituximab rivaroxaban rizatriptan robaxin robitussin ropinirole rosuvastatin roxicodone
    rozerem sabril saphris saxenda sedative sedatives semaglutide seroquel sertraline sildenafil
    simvastatin sinemet singulair sitagliptin skelaxin solifenacin sovaldi spiriva spironolactone
    spravato statins stelara steroids strattera stribild sublocade suboxone subutex succinylcholine
    sudafed sulfamethoxazole sulindac sumatriptan sumycin sunosi sustiva symbicort symbyax symproic
    synagis synthroid tacrolimus tadalafil tagamet tamiflu tamoxifen tamsulosin tarceva tecfidera
    tegretol temazepam tenofovir tenormin terazosin thiothixene thorazine ticagrelor timolol tivicay
    tizanidine tofranil topamax topiramate toprol toradol toujeo tracleer tradjenta tramadol
    tranquilizers transderm travatan trazadone trazodone tresiba triamcinolone triamterene tribenzor
    tricor trifluoperazine trihexyphenidyl trileptal trintellix triumeq trizivir trulicity truvada
    tylenol ubrelvy uloric ultracet ultram unisom uptravi urso vabomere valacyclovir valbenazine
    valium valproate valsartan valtrex vancomycin varenicline vascepa vasotec venlafaxine ventolin
    verapamil verzenio vesicare viagra vicodin victoza viibryd vilazodone vimpat viread vistaril
    vivactil vivitrol voltaren vraylar vumerity vytorin vyvanse warfarin wegovy welchol wellbutrin
    xanax xarelto xeljanz xgeva xifaxan xofluza xolair xopenex xyrem yasmin zaditor zaleplon
    zanaflex zantac zarontin zebeta zelapar zepbound zestoretic zestril zetia ziac zidovudine
    ziprasidone zithromax zocor zofran zoloft zolpidem zomig zonegran zonisamide zovirax zubsolv
    zyban zyprexa zyrtec)";
}

}  // namespace blackbar
