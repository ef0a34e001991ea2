"""Sentences of police prose that hold nothing to cover, many with capitals, numbers and names of things."""

ORDINARY = (
    "I activated my body-worn camera <upon arrival|before contact>.", "The <scene|area> was <checked|canvassed> with negative results.", "Miranda was read from a <department|state> card and <waived|invoked>.",
    "It was raining and the pavement was wet; the temperature was about 41 degrees.", "A Crime Stoppers <brochure|pamphlet> was left on the counter.", "The <front|rear> door is a metal Therma-Tru with a Schlage deadbolt.",
    "No <latent prints|usable prints> were found on the Coke can.", "Spanish <was spoken|interpretation was needed> during part of the <contact|call>.", "I know from training and experience that <small baggies|foil squares> are used for sales.",
    "The <Ford F-150|Dodge Ram|Chevy Tahoe> had <heavy|fresh> front-end damage.", "A BOLO was aired on Metro 2 and <cancelled|re-aired> an hour later.", "The <video|DVR> clock is 11 minutes fast.",
    "<No|There were no> injuries were visible<.|, and none were claimed.>".replace("<No|There were no> injuries were", "Injuries were not"), "The television was a 55-inch Samsung; the box was still in the hall.", "I used the Drager Alcotest in the <lobby|sally port>.",
    "He smelled of burnt marijuana and there was a Backwoods wrapper on the seat.", "The HGN test showed six of six clues, the walk and turn four of eight.", "Photos were uploaded to Evidence.com under this report.",
    "The <shirt|hoodie> said Carhartt, the shoes were white Nike Air Force Ones.", "Fire Engine 12 and Truck 4 <cleared|left> before us.", "The Christmas lights were on and the Amazon box was open.",
    "A Marlboro pack and a Bic lighter lay on the ground.", "The call came in as a welfare check and was upgraded to Priority 1.", "I asked about Ring or Nest cameras; there were none.", "Height 5'10\", weight 180, brown hair, brown eyes.",
    "The <blood|BAC> result was .14.", "There is no further <information|lead> at this time.", "The incident is <inactive|suspended> pending new information.", "Request that this report be forwarded to the Detective Bureau and to the City Attorney.",
    "The reporting system was down, so this was written by hand first.", "The Facebook page had been taken down.", "I have been a peace officer for nine years and am POST certified.", "A K9 track ended at the creek after 300 yards.",
    "The Uber app showed the ride ended at 11:52 p.m.", "The window screen was cut in the shape of an L.", "The glass was the size of a quarter.", "Nothing was taken from the second bedroom.", "The Bible on the table was open at Psalms.",
    "Copies: Records, Patrol, Traffic, Victim Services.", "The dog, a Great Dane, was friendly.", "It was Super Bowl Sunday and the bar was full.", "I heard <two|three> knocks, then running on gravel.", "The cruise control was set; the Jeep rolled to a stop.",
    "CPR was in progress when we arrived.", "The lights and siren were on during the approach.", "The school bell rang at 2:45 and the crowd left.", "A Taser X26P was displayed but not deployed.", "The handcuffs were checked for tightness and double locked.",
    "I showed a lineup of six photographs; number 4 was picked.", "The <safe|register> held 40 ones, 12 fives and 3 twenties.", "A white Ford Transit van from UPS was blocking the alley.", "The victim's rights were explained and the Marsy's Law card was given.",
    "The power was out from Thursday to Saturday.", "The Thanksgiving parade had closed the road.", "I could see Mount Baker from the porch; it was clear.", "The report was delayed because of the Lake Fire.",
    "The <Browning|Glock|Remington> was a toy.", "I requested Air One but <it|the helicopter> was down for maintenance.", "The sprinkler had washed away any <shoe|tire> marks.", "A copy of the <Chicago Tribune|Daily News> lay on the step.",
    "Both mirrors of the Toyota Corolla were folded in.", "The lock is a Kwikset; the key still turns.", "Weather: clear, dry, daylight. Road: asphalt, level, straight.", "The K-9, Rex, alerted on the trunk.", "The <barking|music> could be heard from the street.",
    "Per policy 3.14 the <shift|duty> supervisor was advised.", "The <Baker|Charlie> shift will do extra patrol.", "The Easter dance ended early.", "I told the parties this was a civil matter for Small Claims Court.", "<French|Somali|Hmong> was spoken through the Language Line.",
    "The Verizon store had no record.", "Google Maps shows a footpath behind the wall.", "The knife was a Buck folding knife with a four inch blade.", "The liquor was Jack Daniel's and the beer was Sam Adams.", "A Jane Austen novel and a Stephen King paperback were in the bag.",
    "The shirt had a Michael Jordan logo and the cap a John Deere one.", "The Tesla was charging at 80 percent.", "The <elevator|stairwell> camera covers only the fourth floor.", "It took 12 minutes and 40 seconds to walk the route.", "The window was 36 inches by 22 inches.",
    "A Bank of America envelope was empty.", "The Mormon church has a lot there; it was dark.", "Grand Jury may be convened in Spring Term.", "Price tags were in a Folgers can.", "The coat was a Calvin Klein, size 10.", "Will call back. May need an interpreter.",
    "Mark the box and sign; Grant access if asked.", "The Chase was called off by the Watch Commander.", "The Rose Garden was closed. The Ivy was wet.", "The <Summer|Winter> schedule starts Monday.", "Dawn broke at about six and Grace period ended.", "The <church|park|bank> was closed.",
    "Hope House had no beds. Faith-based shelters were full.", "Early reports were wrong; the Price was right.", "I was Long gone when the Young couple came back.", "Case closed. Cash was short. Speed was not a factor.", "The Justice Center lobby opens at 8.",
    "ALPR, RADAR and LIDAR were not in use.", "S1, V1 and W2 were kept apart.", "R/O was notified; RP was uncooperative.", "The mother and her two sons had left by then.", "Her daughter and his wife do not get along.", "The victim and the suspect are cousins.",
    "The minor was not harmed.", "The student was sent back to class.", "The caller hung up. The caller's daughter did not.", "She was born in Ohio and raised in Texas.", "No medication was found. No diagnosis was given.", "The password was changed and the phone was locked.",
    "Criminal history was requested from Records.", "A gang detective was notified.", "There is no gang nexus.", "The plate was obscured by mud.", "The SSN field was left blank.", "DOB unknown. Address unknown. Phone: none.", "The VIN plate had been pried off.", "He would not give his date of birth.",
)


def ordinary(world, count):
    return [world.say(t) for t in world.rng.sample(ORDINARY, min(count, len(ORDINARY)))]


def woven(world, sentences, share=0.5):
    """Ordinary sentences between the given ones."""
    out, plain = [], ordinary(world, len(sentences))
    for sentence, filler in zip(sentences, plain + [""] * len(sentences)):
        out.append(sentence)
        if filler and world.rng.random() < share:
            out.append(filler)
    return out
