"""Words of the trade in German, as data. Verbs stand in the infinitive and are inflected by ``lexicon``.

'an_kündigen' is a verb whose particle is parted from it: 'kündigte … an'. The word classes follow Duden, "Die
Grammatik" (9th edition, 2016), for the small words and for what a verb may govern.
"""

#: verbs of saying: they report a clause, stand beside a quotation, and may follow what was said
REPORT = """
sagen an_fügen an_geben an_kündigen an_merken antworten argumentieren aus_führen äußern bedauern befehlen begründen
behaupten beharren bekannt_geben bekannt_machen beklagen bekräftigen bemängeln bemerken berichten beschreiben
beschweren bestätigen bestreiten beteuern betonen dar_legen dementieren ein_gestehen ein_räumen ein_wenden empfehlen
entgegnen enthüllen ergänzen erinnern erklären erläutern erwähnen erwidern erzählen fest_legen fest_stellen fordern
formulieren fort_fahren fragen geloben heißen hervor_heben hin_weisen hinzu_fügen informieren insistieren klagen
klar_stellen kommentieren konstatieren kontern kritisieren loben mahnen melden mit_teilen monieren nach_legen
notieren offenbaren plädieren posten präzisieren prognostizieren prophezeien protestieren resümieren rufen scherzen
schildern schimpfen schreiben schwärmen schwören signalisieren skandieren spekulieren spotten sprechen
twittern unterstreichen urteilen verkünden verlauten vermelden versichern versprechen verweisen voraus_sagen
vorher_sagen vor_rechnen vor_schlagen vor_tragen vor_werfen warnen weiter_geben wettern widersprechen wiederholen
witzeln zu_geben zu_sagen zusammen_fassen zu_sichern zweifeln an_führen auf_fordern auf_rufen ermahnen appellieren
bitten verlangen raten drängen vor_halten beschuldigen bezichtigen an_deuten nach_haken
"""
#: verbs of opinion and knowledge
BELIEVE = """
ahnen an_nehmen befürchten bezweifeln erhoffen erkennen erwarten folgern fürchten glauben hoffen meinen mutmaßen
schätzen träumen überzeugen vermuten vertrauen verstehen wissen wünschen an_erkennen aus_gehen bewerten ein_schätzen
entscheiden beschließen urteilen
"""
#: verbs by which documents and studies speak
SHOW = "belegen beweisen ergeben fest_stellen nahe_legen bestätigen besagen vor_sehen"
#: verbs of will: they report an intention
INTEND = """
ab_lehnen an_bieten an_drohen an_kündigen an_streben beabsichtigen beschließen entscheiden planen versprechen
vor_schlagen weigern zu_sagen zu_sichern entschließen bereit_erklären
"""
#: verbs of judging: they report what somebody makes of a matter
JUDGE = """
ab_lehnen begrüßen bezeichnen bewerten charakterisieren fordern kritisieren loben nennen verlangen verurteilen
werten würdigen zurück_weisen beanstanden bemängeln beklagen an_kündigen befürworten an_prangern rügen sprechen
berichten warnen erwarten
"""

#: small words; those that are also relatives or pronouns stand in several lists
DETERMINERS = """
der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jenes jenen
jenem jeder jede jedes jeden jedem mancher manche manches manchen kein keine keinen keinem keiner keines welcher
welche welches beide alle aller allen alles mehrere einige einigen etliche viele vielen wenige zahlreiche zwei drei
vier fünf sechs sieben acht neun zehn
"""
POSSESSIVES = """
mein meine meinen meinem meiner meines dein deine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer
ihres unser unsere unseren unserem unserer euer eure deren dessen
"""
PRONOUNS = "ich du er sie es wir ihr man jemand niemand wer diese dieser beide viele einige manche alle andere dies das"
OBJECTS = "mich mir dich dir ihn ihm ihr uns euch ihnen sich einander"
RELATIVES = """
der die das den dem deren dessen denen welcher welche welches welchen welchem was wo wofür worauf womit wonach wobei
wodurch woran worin worüber woher wohin
"""
PREPOSITIONS = """
ab an am auf aufs aus außer bei beim bis binnen dank durch entlang für fürs gegen gegenüber gemäß hinter im in
innerhalb ins mit mithilfe nach neben ohne seit statt trotz über um ums unter unterhalb von vom vor vorm während
wegen zu zufolge zum zur zwischen laut per pro anhand anlässlich angesichts aufgrund außerhalb hinsichtlich infolge
mittels namens oberhalb seitens ungeachtet zugunsten zwecks
"""
#: prepositions that may tie a modifier to the noun before it
NOUN_PREPOSITIONS = "aus bei beim für im in vom von zur"
#: determiners in the genitive: they join a noun to the one before
GENITIVES = """
der des eines einer dieser dieses jener jenes seines seiner ihres ihrer unseres unserer aller mehrerer einiger
zweier dreier deren dessen
"""
#: determiners and pronouns that no subject begins with
OBLIQUE = """
den dem des einen einem eines diesen diesem dieses jenen jenem keinen keinem seinen seinem seines ihren ihrem ihres
ihn ihm ihnen mich mir uns sich unseren unserem meinen meinem
"""
CONJUNCTIONS = "und oder aber denn sondern doch sowie beziehungsweise"
SUBORDINATORS = """
als bevor bis da damit dass daß ehe falls indem indes je nachdem ob obgleich obschon obwohl seit seitdem sobald
sodass sofern solange sooft soweit während weil wenn wie wonach zumal
"""
QUESTION_WORDS = "was wie warum weshalb wieso wer wem wen wann wo woher wohin ob wieviel welche welcher welches"
BE = "bin ist sind war waren sei seien wäre wären werde wird werden wurde wurden würde würden worden gewesen"
HAVE = "habe hat haben hatte hatten hätte hätten"
#: the auxiliary of the passive
PASSIVE = "wird werde werden wurde wurden würde würden"
MODALS = """
kann können könne konnte konnten könnte könnten muss müssen müsse musste mussten müsste müssten soll sollen solle
sollte sollten will wollen wolle wollte wollten darf dürfen dürfe durfte durften dürfte dürften mag mögen möge
mochte möchte möchten
"""
NEGATIONS = "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder ohne kaum"
ADVERBS = """
allerdings also anschließend auch außerdem bereits bisher da dabei dadurch dafür dagegen daher damals damit danach
daneben dann daran darauf daraufhin daraus darin darüber darum davon davor dazu demnach dennoch derzeit deshalb
deswegen dort ebenfalls ebenso eigentlich einmal endlich erneut erst etwa etwas freilich ferner früher ganz gar
gerade gern gestern gleichzeitig heute hier hierbei hierzu hingegen hinterher immer inzwischen jedoch jetzt künftig
kürzlich lediglich mehr mehrfach mehrmals mittlerweile morgen nämlich noch nun nur offenbar oft schließlich schon
sehr seither selbst sofort sogar somit sonst später stattdessen stets trotzdem unterdessen unlängst vielmehr vorerst
vorher vorhin weiter weiterhin wieder wiederum wohl wörtlich zudem zuerst zuletzt zumindest zunächst zugleich zurück
zusätzlich zuvor zwar so nochmals ausdrücklich öffentlich deutlich offiziell einerseits andererseits weshalb
insgesamt ebendiese hinzu
"""
ADVERB_ENDING = "weise"
NOT_ADVERBS = "weise hinweise beweise ausweise verweise nachweise reise preise kreise"
#: nouns of time and measure: capitalised, yet no part of a name
CALENDAR = """
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august
september oktober november dezember anfang mitte ende jahr jahre jahren monat monate monaten woche wochen tag tage
tagen stunde stunden minute minuten uhr prozent millionen million milliarden milliarde euro dollar franken kilometer
kilometern meter metern tonnen grad nachmittag vormittag abend morgen mittag nacht wochenende vorfeld
"""
TIMES = """
gestern heute morgen jüngst kürzlich zuletzt montags früh spät abends morgens nachts mittags vormittags nachmittags
"""
#: callings and offices; the feminine in -in and compounds are known by them
TITLES = """
herr frau doktor dr prof professor präsident minister kanzler sprecher chef vorsitzende vorsitzender vorsitzenden
direktor leiter anwalt richter general kommandant oberst hauptmann bürgermeister senator abgeordnete abgeordneter
gouverneur botschafter könig königin papst bischof kardinal pfarrer trainer kapitän manager geschäftsführer
intendant kommissar kommissarin generalsekretär sekretär vize beauftragte beauftragter inspekteur rat rätin landrat
staatschef premier fürst prinz prinzessin graf moderator dekan rektor ministerin präsidentin kanzlerin sprecherin
chefin direktorin leiterin anwältin richterin bürgermeisterin senatorin trainerin oberbürgermeister
"""
#: offices of which a place or a house has one holder; words that make another office of one
OFFICES = """
präsident präsidentin minister ministerin kanzler kanzlerin chef chefin vorsitzende vorsitzender direktor direktorin
leiter leiterin bürgermeister bürgermeisterin gouverneur könig königin papst bischof generalsekretär intendant landrat
premier dekan rektor geschäftsführer kommandant
"""
RANKS = """
frühere früherer früheren ehemalige ehemaliger ehemaligen damalige damaliger damaligen designierte designierter
stellvertretende stellvertretender stellvertretenden kommissarische kommissarischer verstorbene verstorbener
"""
#: words for what somebody is that tell man or woman
FEMALE_ROLES = """
frau ministerin präsidentin kanzlerin sprecherin chefin direktorin leiterin anwältin richterin bürgermeisterin
senatorin trainerin kommissarin rätin prinzessin königin autorin journalistin forscherin wissenschaftlerin
schauspielerin sängerin aktivistin politikerin lehrerin ärztin
"""
MALE_ROLES = """
herr minister präsident kanzler sprecher chef direktor leiter anwalt richter bürgermeister senator trainer kommissar
könig prinz papst autor journalist forscher wissenschaftler schauspieler sänger aktivist politiker lehrer arzt
"""
CALLINGS = """
autor autorin journalist journalistin wissenschaftler wissenschaftlerin forscher forscherin schauspieler
schauspielerin sänger sängerin musiker musikerin schriftsteller schriftstellerin künstler künstlerin arzt ärztin
ökonom ökonomin politiker politikerin politologe historiker historikerin experte expertin aktivist aktivistin
unternehmer unternehmerin lehrer lehrerin student studentin regisseur regisseurin redakteur redakteurin
korrespondent reporter biologe physiker chemiker jurist juristin mitglied gründer gründerin vertreter vertreterin
mitarbeiter mitarbeiterin funktionär spieler fahrer kandidat kandidatin polizist besitzer besitzerin veranstalter
landwirt pilot bewohner bewohnerin kollege kollegin
"""
UNNAMED = """
beobachter beobachtern experten expertinnen kritiker kritikern kreise kreisen vertreter vertretern zeugen
augenzeugen augenzeuge anwohner behörden ermittler demonstranten demonstrierende wissenschaftler forscher analysten
politiker menschen leute person personen quelle quellen insider insidern informant informanten gegner befürworter opfer
angehörige mitarbeiter bürger einwohner
verwandte ärzte anwälte verteidiger polizisten beamte beamten veranstalter abgeordnete autoren nutzer diplomaten
eltern nachbarn betroffene studenten schüler lehrer arbeiter rettungskräfte sprecher sprecherin ökonomen historiker
fans
"""
ORGANISATIONS = """
regierung ministerium amt behörde polizei staatsanwaltschaft gericht gerichtshof partei fraktion verband verein bund
gewerkschaft unternehmen konzern firma gesellschaft bank kommission ausschuss parlament senat bundestag bundesrat
landtag universität hochschule institut stiftung kirche feuerwehr armee bundeswehr militär nato uno schule
organisation bewegung gruppe vereinigung kammer rat stadt kreis union agentur zentrale klinik krankenhaus verwaltung
opposition koalition führung leitung kongress komitee netzwerk initiative bündnis stadtwerke fluggesellschaft justiz
geheimdienst wehr verfassungsschutz kanzlei notenbank börse behörden werk
"""
OUTLETS = """
zeitung nachrichtenagentur nachrichtenmagazin magazin sender fernsehsender rundfunk tageszeitung spiegel taz faz ard
bloomberg zdf dpa afp reuters ap bbc cnn kurier presse anzeiger post rundschau news times medien fernsehen nachrichten
focus tagblatt tageblatt allgemeine radio agenturen
"""
PLATFORMS = "twitter facebook instagram youtube reddit tiktok telegram whatsapp linkedin"
DOCUMENTS = """
bericht berichte berichten studie studien umfrage umfragen untersuchung untersuchungen erklärung mitteilung
pressemitteilung presseerklärung stellungnahme schreiben brief gutachten papier dokument dokumente statistik urteil
beschluss gesetz verfassung meldung meldungen website webseite interview artikel buch protokoll hochrechnung
positionspapier analyse prognose zahlen daten erhebung auswertung entwurf plan pläne vertrag antrag
"""
#: nouns for what somebody says, thinks or knows: 'nach Ansicht von', 'nach Angaben der', 'meiner Meinung nach'
VIEWS = """
angabe angaben ansicht ansichten aussage aussagen auffassung meinung einschätzung einschätzungen darstellung
überzeugung information informationen erkenntnis erkenntnissen erkenntnisse schätzung schätzungen worten berechnung
berechnungen urteil kenntnis vorstellung vorstellungen willen beobachtungen wissen ermittlungsstand dafürhalten
eindruck prognosen befürchtungen plänen sicht bericht berichten studie studien umfrage umfragen untersuchung
untersuchungen meldung meldungen hochrechnung statistik analyse auswertung vermutung vermutungen mitteilungen lesart
bekunden zählung
"""
LABELS = """
update korrektur berichtigung hinweis anmerkung kommentar interview video foto fotos bild analyse eilmeldung quelle
quellen thema frage antwort live exklusiv
"""
NOTICES = "update korrektur berichtigung anmerkung hinweis klarstellung"
#: pronouns of persons; 'sie' is also the plural
GENDERED = {"er": "m", "sie": "f", "ihm": "m", "ihn": "m"}
#: pronouns for those who write
OURSELVES = "ich wir"
#: what a text calls itself; its versions; words for earlier ones, declined
ITSELF = "artikel artikels text textes beitrag beitrags meldung"
POINTING = "diesem dieses dieser diesen"
VERSIONS = "fassung fassungen version versionen überschrift"
FORMER = (
    "frühere früheren früherer ursprüngliche ursprünglichen ursprünglicher erste ersten erster vorherige vorherigen"
)
#: verbs behind which an indirect question tells what is said, not something of its own
ASKING = "fragen sagen erklären erläutern wissen mit_teilen verraten berichten"
#: verbs of which one denies the other, a low line behind a particle that can be parted
OPPOSITES = """
ab_lehnen beschließen; ab_lehnen billigen; ab_lehnen genehmigen; ab_lehnen verabschieden; ab_lehnen zu_stimmen;
ab_lehnen an_nehmen; ab_lehnen unterstützen; ab_nehmen zu_nehmen; bestätigen dementieren; bestätigen bestreiten;
bestreiten zu_geben; ein_stellen entlassen; erhöhen senken; erlauben verbieten; eröffnen schließen; fallen steigen;
fest_nehmen frei_lassen; frei_sprechen verurteilen; gewinnen verlieren; kaufen verkaufen; kritisieren loben;
schrumpfen wachsen; schwächen stärken; sinken steigen; sterben überleben; verkürzen verlängern
"""
#: verbs that are said for one another: the first of each line stands for all
SAME = "billigen genehmigen; dementieren bestreiten; zurück_treten; sinken fallen"
#: nouns that are written as forms of such verbs are
NO_FORMS = "schloss lob"
#: numbers that newspapers write in words (Duden: up to twelve)
CARDINALS = {
    word: value
    for value, word in enumerate(
        ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"], start=2
    )
}
#: verbs that deny what they govern
DENYING = "bestreiten dementieren bezweifeln"
#: what a disaster demands, and nobody does
TOLLS = "todesopfer opfer menschenleben tote toten verletzte leben"
PARTITIVES = "teil reihe hälfte mehrheit mehrzahl großteil viele einige mehrere"
#: 'demnach', and forms of the first subjunctive that are no other form: reported speech needs no verb of saying
#: beside them (Duden, § 750)
REPORTED = """
demnach sei seien habe werde könne müsse solle wolle dürfe möge wisse gebe gehe komme stehe liege bleibe bestehe
bringe führe fehle gehöre gelte handele handle lasse nehme mache sehe spreche stelle trage zeige brauche bedeute
finde halte laufe leide scheine verfüge werfe ziehe drohe begründe resultiere unterscheide erwarte entspreche
verstoße zahle lebe arbeite rechne hoffe glaube wünsche plane fordere biete diene beruhe wachse sinke steige
verliere gewinne
"""
#: pasts and presents that are hardly anything else
FINITES = """
kam kamen ging gingen gab gaben stand standen lag lagen blieb blieben begann begannen fiel fielen stieg stiegen
starb starben verlor verloren gewann gewannen traf trafen fand fanden nahm nahmen hielt hielten ließ ließen zog
zogen fuhr fuhren flog flogen lief liefen sank sanken wuchs wuchsen schlug schlugen brach brachen sah sahen tat
taten gibt geht kommt steht liegt bleibt beginnt fällt steigt stirbt verliert gewinnt trifft findet nimmt hält lässt
zieht fährt fliegt läuft sinkt wächst schlägt bricht sieht heißt hieß machte machten stellte stellten führte führten
zeigte zeigten erhielt erhielten wollte brauchte lebte arbeitete gründete gründeten startete starteten landete
landeten tötete töteten
"""
STOP = """
der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei beim mit nach seit
von vom zu zum zur für über um unter vor durch gegen als wie dass daß ist sind war waren sei seien wird werden wurde
wurden worden hat haben hatte hatten habe es er sie ihr ihre sein seine sich auch so da
"""
DENIALS = "dementierte dementiert bestreitet bestritt falsch unwahr unbegründet haltlos"
#: frequent given names of Germany, Austria and Switzerland (Gesellschaft für deutsche Sprache, births 1950 to 2010)
FEMALE_NAMES = """
angela ursula annalena anna anne anja andrea antje barbara birgit brigitte britta carolin christa christiane
christina christine claudia cornelia dagmar daniela doris elke ella emma erika eva franziska gabriele gabriela gerda
gisela hanna hannelore heidi heike helga ilse ines inge ingrid iris jana janina jasmin johanna julia jutta karin
katarina katharina katja katrin kerstin klara kristina lea lena leonie lisa luisa manuela margot maria marie marion
marlene martina melanie mia michaela monika nadine natalie nicole nina petra pia renate ricarda rita rosa ruth
sabine sabrina sandra sara sarah silke silvia simone sonja sophie stefanie stephanie susanne svenja sylvia tanja
ulrike ulla ute vanessa vera verena waltraud yvonne saskia bettina elisabeth regina regine gudrun
"""
MALE_NAMES = """
achim adolf albert alexander alois andreas anton armin arne axel benedikt benjamin bernd bernhard björn boris
burkhard carl christian christoph clemens daniel david detlef dieter dietmar dirk dominik eckart edmund eduard egon
emil erich ernst erwin felix ferdinand florian frank franz friedrich fritz georg gerald gerd gerhard gert gregor
günter günther gustav hans harald hartmut heiko heiner heinrich heinz helmut herbert hermann holger horst hubert
hugo ingo jakob jan jens joachim jochen johann johannes jonas jörg josef jürgen julian kai karl karsten kevin klaus
konrad konstantin kurt lars leon leonhard lothar ludwig lukas lutz manfred marc marcel marco marcus mario markus
martin matthias max maximilian michael moritz nils norbert olaf oliver oskar otto pascal patrick paul peter philipp
rainer ralf ralph reinhard reiner richard robert roland rolf roman rudolf rüdiger samuel sascha sebastian siegfried
sigmar simon stefan steffen stephan sven theo theodor thomas thorsten tilman tim tobias tom torsten udo ulf ulrich
uwe valentin viktor volker walter werner wilhelm willi willy winfried wolfgang wolf christof
"""
