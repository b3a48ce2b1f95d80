"""What is what, in English, as data: a drummer is a musician, a sitcom a series.

The lines follow the hypernyms of WordNet 3.0 for persons, works and places, as far as news describes by them.
"""

#: a class, and behind the colon what belongs to it; a class may belong to another one
BROADER = """
drum: drummer
guitar: guitarist
piano: pianist
violin: violinist
bass: bassist
politics: politician
law: lawyer
medicine: doctor
science: scientist
music: musician
art: artist
sport: athlete
guitarist: bassist
musician: drummer guitarist pianist violinist cellist saxophonist trumpeter percussionist keyboardist organist singer
musician: rapper conductor instrumentalist frontman frontwoman
athlete: footballer cricketer goalkeeper striker midfielder defender boxer wrestler golfer skier skater cyclist rower
athlete: swimmer sprinter gymnast jockey hurdler quarterback linebacker pitcher
footballer: goalkeeper striker midfielder defender
sportsperson: athlete
sportsman: athlete
player: footballer cricketer quarterback linebacker pitcher
politician: senator governor congressman congresswoman mayor legislator councillor
politician: lawmaker parliamentarian statesman
writer: novelist poet playwright journalist screenwriter essayist biographer columnist
artist: painter sculptor illustrator photographer printmaker musician
performer: actor dancer comedian musician magician
entertainer: performer
scientist: physicist chemist biologist geologist astronomer botanist zoologist neuroscientist
doctor: surgeon cardiologist neurologist psychiatrist pediatrician
criminal: thief robber burglar
businessman: entrepreneur
businesswoman: entrepreneur
show: sitcom telenovela
publication: newspaper magazine journal
business: company retailer manufacturer
parent: father mother
sibling: brother sister
child: son daughter
relative: parent sibling child uncle aunt cousin
crime: robbery theft fraud arson burglary manslaughter
film: comedy thriller documentary
book: novel memoir biography cookbook novella autobiography
song: hit ballad anthem
place: city town village country region island
building: tower skyscraper church hotel cathedral
business: airline bank startup
band: duo trio quartet quintet
person: musician athlete politician artist performer entertainer scientist doctor relative lawyer journalist
animal: dog cat bird fish horse
"""
