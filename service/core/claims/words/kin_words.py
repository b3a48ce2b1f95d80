"""English words that newsrooms and their readers use for one another, as data for finding known claims.

A line of a group does not say that its words mean the same, only that who tells of one matter may choose any of them:
near synonyms, the doer beside the deed, a people beside its country, the everyday word beside the agency's. So they
serve for finding, never for judging. The groups follow the related words of entries in general thesauri (Roget,
WordNet 3.0: synonyms, derivationally related forms, coordinate terms); a word may stand in several.
"""

#: groups of words by subject, each closed by a semicolon
KIN = """
photo photograph picture image pic snapshot selfie portrait photographer; video film movie footage clip documentary
recording; drawing painting cartoon sketch illustration artwork portrait mural; book novel author writer; song track
tune lyric; singer musician vocalist rapper band; album record; actor actress star celebrity; celebrity star famous;
dance dancing dancer; concert gig show tour; news media press journalist reporter; newspaper paper headline article;
letter note memo essay; quote say said statement remark comment phrase; speech address remark; interview talk; meme
joke; television tv broadcast; hologram virtual augmented; statue monument memorial; flag banner; anthem hymn; program
series episode;
kid child toddler infant youngster boy girl teen teenager minor; baby newborn infant birth born pregnant pregnancy;
mother mom mum mama mommy mummy; father dad daddy; parent mother father mom dad; son boy child; daughter girl child;
wife spouse husband marriage married wedding marry bride groom; brother sister sibling; family relative kin; woman
lady female girl; man guy male gentleman; people person human; friend pal buddy; old elderly aged senior; young youth
teen; black african-american; white caucasian; native indigenous tribe;
police cop officer policeman sheriff trooper deputy detective constable; firefighter fireman crew brigade; arrest
detain apprehend custody jail handcuff imprison detention
cage; prison jail inmate prisoner imprison; crime criminal felony felon convict; steal theft thief rob robbery burglar
loot looting stolen; gun firearm weapon rifle pistol ammunition; shoot shooting shooter gunman shot gunfire; kill
murder slay death dead die killer homicide killed; death die dead fatal deceased rip obituary died; bomb bombing
bomber explosive explosion blast device strike airstrike missile explode; knife stab blade; attack assault strike raid
terror terrorist; terrorist terrorism isis jihadist extremist militant; investigate investigation probe inquiry;
charge accuse indict; guilty convict conviction; sue lawsuit suit litigation; trial court; judge court justice ruling;
lawyer attorney counsel; scam fraud swindle con; spy surveillance wiretap; hack hacker breach; leak whistleblower
wikileaks; kidnap abduct abduction trafficking; trafficking pedophile pedophilia; rape assault sexual molest; suspect
accused perpetrator; witness bystander; evidence proof prove; conspiracy plot cover; secret hidden covert; slavery
slave;
soldier troop military army marine serviceman veteran navy; military army navy pentagon troop; war conflict combat;
fight battle war combat; missile rocket; nuclear atomic; riot protest demonstration march rally unrest protester
demonstrator rioter; rally march crowd gathering parade; crowd audience people throng spectator; nazi hitler fascist
fascism nazism swastika; racist racism bigot supremacist klan kkk; confederate confederacy; peace ceasefire truce;
security safety; wall fence barrier;
president potus presidential presidency; republican gop conservative; democrat liberal left democratic dem; senator
sen senate; congressman congresswoman representative rep congress; election vote voter ballot poll electoral voting
elect; politician lawmaker; government administration federal; law legislation bill act statute; legal law lawful;
illegal unlawful undocumented; immigrant migrant refugee alien immigration caravan asylum undocumented; border
frontier; deport deportation deportee expel; impeach impeachment; tax taxpayer irs; ban prohibit forbid outlaw bar;
block stop prevent halt; allow permit let; approve support back endorse; support back love fan endorse favor; reject
refuse deny decline; amendment constitution constitutional; policy rule regulation; union strike labor; welfare
benefit food-stamp; citizen citizenship; mayor governor; minister secretary; patriot patriotic;
muslim islam islamic mosque; christian christianity church christ jesus; jew jewish judaism holocaust; gay homosexual
lgbt lgbtq lesbian; transgender trans gender; god lord pray prayer; bible scripture; pope vatican catholic;
fire blaze burn wildfire flame arson; flood flooding hurricane storm rain; hurricane storm cyclone typhoon tornado;
earthquake quake tremor; accident crash collision wreck; injure hurt wound injury; drown drowning; rescue save;
missing lost disappear vanish; suicide hang; victim casualty survivor; disaster catastrophe emergency; escape flee;
help aid assist assistance relief; collapse fall drop; destroy demolish wreck damage; break broken smash;
car vehicle truck automobile van suv; truck lorry; bus coach; plane airplane aircraft jet airliner airline flight;
ship boat vessel yacht cruise; train rail railway subway; road street highway; driver motorist; house home mansion
residence estate compound property; building tower skyscraper structure; store shop retailer supermarket; restaurant
diner eatery cafe; hotel inn resort motel; stadium arena; toilet bathroom restroom; city town;
company firm corporation business brand; money cash dollar fund; pay salary wage paycheck; poor poverty homeless; rich
wealthy millionaire billionaire; donate donation contribute give charity donor gave; buy purchase acquire bought; sell
sale sold; price cost expensive; bank banking account; loan debt credit; free complimentary giveaway; coupon voucher
discount; ticket pass; employee worker staff; job employment work; boss ceo chief executive; quit resign; fire dismiss
sack oust terminate; hire appoint name; advertisement ad advertising commercial; customer consumer shopper; mail usps
postal postage; email e-mail message; package parcel;
doctor physician medic paramedic surgeon nurse hospital; hospital clinic medical; disease illness sick virus infection
outbreak
epidemic ill; vaccine vaccination immunization shot vaccinate jab inoculation; drug narcotic cocaine heroin marijuana
opioid; marijuana cannabis pot weed; medicine drug medication pill; cancer tumor chemotherapy; cure remedy treatment
heal; food meal eat dish dinner; poison toxic poisonous; drink beverage; drunk alcohol beer drunken; smoke cigarette
tobacco vape; abortion abort fetus; sleep asleep nap; blind sight; fat obese overweight; hair wig haircut; naked nude
topless; kiss kissing hug embrace; clothes clothing dress outfit wear shirt; hat cap; shoe boot sneaker; funeral
burial bury; grave cemetery tomb; garbage trash waste litter rubbish; meat beef chicken pork;
teacher professor educator instructor; student pupil schoolchild; school classroom student teacher; college university
campus; scientist science research researcher study; climate warming climatic; weather storm; snow blizzard; space
nasa astronaut rocket moon; ufo extraterrestrial alien; ghost spirit haunted; robot android machine; computer laptop;
phone smartphone cellphone iphone mobile; website site web online internet; oil petroleum; gas fuel gasoline petrol;
energy power electricity electric; football nfl quarterback; baseball mlb; basketball nba; soccer fifa football; team
club squad; player athlete; coach manager; game match;
animal wildlife beast creature; dog puppy canine pup; cat kitten feline; snake serpent python; fish shark whale; hunt
hunter trophy poach; tree forest wood; farmer farm agriculture; ocean sea; beach coast shore;
laugh chuckle joke giggle smile; joke humor funny satire prank spoof; cry weep sob tear; shout yell chant scream;
insult mock disparage taunt ridicule belittle deride; criticize criticism slam blast condemn denounce; praise laud
compliment; hate despise dislike; apologize apology sorry; warn warning alert caution; ask request urge; announce
announcement declare; reveal disclose expose uncover; show depict display feature; predict prediction forecast
foresee; promise vow pledge; plan proposal scheme; propose suggest; fake hoax phony false doctored staged bogus
fabricated; lie liar lying false; tweet twitter post; facebook instagram; delete remove erase; remove removal
take-down; share spread circulate viral; discover find found; create make invent produce made; build construct erect
built; change alter modify; increase rise hike raise grow; decrease reduce cut drop decline; win victory defeat winner
won; lose loss defeat; end stop halt cease; start begin launch; hit punch beat; throw toss hurl; hide hidden conceal;
meet meeting met; visit trip travel tour; walkout walk leave; big large huge giant enormous massive; small tiny
little; huge enormous massive giant; party celebration celebrate; christmas xmas; holiday vacation; king queen royal
prince princess monarch duke duchess; award prize medal; think believe; know aware;
america american usa us; britain british uk england english; mexico mexican; syria syrian; russia russian; china
chinese; france french; germany german; israel israeli; iran iranian; iraq iraqi; canada canadian; australia
australian; italy italian; spain spanish; japan japanese; korea korean; india indian; ireland irish; africa african;
europe european; cuba cuban; sweden swedish; norway norwegian; denmark danish; poland polish; ukraine ukrainian;
turkey turkish; saudi arabia arabian; egypt egyptian; brazil brazilian; london londoner; paris parisian; california
californian; texas texan; afghanistan afghan; pakistan pakistani; palestine palestinian; lebanon lebanese; greece
greek; switzerland swiss; netherlands dutch; belgium belgian; austria austrian; portugal portuguese; haiti haitian;
kenya kenyan; nigeria nigerian; venezuela venezuelan; colombia colombian; philippines filipino; scotland scottish;
wales welsh; vietnam vietnamese; thailand thai; somalia somali;
write wrote written pen penned; speak spoke spoken; give gave given; take took taken; bring brought; send sent; tell
told; teach taught; think thought; catch caught; hold held; leave left; drive drove driven; fly flew flown flying;
wear wore worn; ride rode ridden; swim swam; fall fell fallen; eat ate eaten; drink drank; bite bit bitten; hide hid
hidden; run ran; meet met; pay paid; steal stole stolen; lose lost; win won; buy bought; sell sold; make made; build
built; find found; see seen saw; know knew known; grow grew grown; draw drew drawn; break broke broken; choose chose
chosen choice; lead led; feed fed; fight fought; throw threw thrown; wake woke awake; freeze froze frozen; swear swore
sworn oath; sing sang sung; child children; man men; woman women; person people; foot feet; tooth teeth; mouse mice;
wife wives; life lives; die dying;
danger dangerous hazard hazardous risk risky unsafe harmful; threat threaten menace; kill deadly lethal fatal;
insurance healthcare obamacare coverage insured; flu influenza; hiv aids; heart cardiac; brain mental mind; mental
psychiatric insane crazy; disabled disability handicapped wheelchair; elderly nursing; diet obese weight; sugar sweet
candy chocolate; soda cola coke; milk dairy cow; cow cattle bull; horse pony; pig hog pork bacon; bread loaf bakery;
egg hen chicken; insect bug spider; mosquito zika malaria; bear grizzly; lion tiger; elephant ivory; deer moose elk;
monkey ape gorilla chimpanzee; pet dog cat; egg embryo; rat mouse rodent; chemical toxin toxic pesticide; organic gmo
modified; smell odor stink; sound noise loud; hot heat warm; cold ice freeze frozen; volcano eruption lava; tsunami
wave; lottery jackpot powerball; gift present; toy doll; game gaming videogame; tattoo ink; jewelry ring necklace;
glasses eyeglasses; map chart diagram; graph statistic figure data; survey poll; license permit certificate; passport
visa; id identification; name nickname called; surname name; origin etymology; language word; sign placard poster
banner; slogan motto; petition signature; inauguration inaugural sworn; debate moderator; nominee nominate nomination;
cabinet secretary; congress house senate capitol; medicare medicaid; budget deficit spending; tariff trade; shutdown
furlough; veto override; filibuster cloture; socialist socialism communist communism marxist; antifa anarchist;
feminist feminism; pardon clemency commute; execute execution penalty; fine penalty fee; gang cartel; smuggle smuggler
smuggling; hostage captive ransom; torture abuse; abuse violence violent; bully bullying harass harassment; threat
bomb; mob crowd; sniper gunman; hoax rumor myth; orphan adopt adoption; divorce separate; pregnant miscarriage; breast
breastfeeding nurse; marriage wedding engaged; cancel call-off scrap; suspend suspension; expel expulsion; boycott
protest; evict eviction; demolition tear; renovate repair; open opening reopen; close closure shut; award honor;
memorial tribute; birthday anniversary; newborn baby; plane crash; pilot cockpit crew; airport terminal; passenger
traveler; driver driving; parking park; bicycle bike cyclist; motorcycle biker; tunnel bridge; electricity outage
blackout; satellite orbit; planet mars earth; sun solar; eclipse sun; scientist physicist; invention inventor invent;
patent trademark; app application software; password account; camera lens; screenshot screen; logo emblem symbol;
product item merchandise; recall withdraw; expire expiration; ingredient contain; fast-food burger hamburger
mcdonald's; coffee starbucks; pizza pepperoni; wine alcohol; water bottle; breakfast lunch dinner; recruit enlist;
draft conscription; uniform dress; rank officer; base fort; troops deployment deploy; drone unmanned; church pastor
priest minister; priest clergy catholic; satan satanic devil demon; angel heaven; miracle miraculous; world global
international worldwide; nation national country; local town; south southern; north northern; east eastern; west
western; year annual yearly; day daily; week weekly; month monthly; thousand thousands; million millions; dead alive;
survive survivor; sick ill; injured wounded; vulgar profane obscene swear; nude naked;
"""
