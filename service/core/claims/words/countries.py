"""Countries and what belongs to them, in English, as data: who is from Denmark is Danish, or a Dane."""

#: a country, and behind it the words for what belongs to it and for its people, where these are one word
COUNTRIES = """
afghanistan afghan
albania albanian
algeria algerian
argentina argentine argentinian
armenia armenian
australia australian
austria austrian
bangladesh bangladeshi
belarus belarusian
belgium belgian
bolivia bolivian
bosnia bosnian
brazil brazilian
bulgaria bulgarian
cambodia cambodian
cameroon cameroonian
canada canadian
chile chilean
china chinese
colombia colombian
croatia croatian
cuba cuban
denmark danish dane
ecuador ecuadorian
egypt egyptian
england english
estonia estonian
ethiopia ethiopian
finland finnish finn
france french
germany german
ghana ghanaian
greece greek
hungary hungarian
iceland icelandic
india indian
indonesia indonesian
iran iranian
iraq iraqi
ireland irish
israel israeli
italy italian
jamaica jamaican
japan japanese
jordan jordanian
kenya kenyan
korea korean
kuwait kuwaiti
latvia latvian
lebanon lebanese
libya libyan
lithuania lithuanian
malaysia malaysian
mexico mexican
morocco moroccan
nepal nepalese
netherlands dutch
nigeria nigerian
norway norwegian
pakistan pakistani
peru peruvian
philippines filipino
poland polish
portugal portuguese
romania romanian
russia russian
rwanda rwandan
scotland scottish
serbia serbian
slovakia slovak
slovenia slovenian
somalia somali
spain spanish
sudan sudanese
sweden swedish swede
switzerland swiss
syria syrian
taiwan taiwanese
tanzania tanzanian
thailand thai
tunisia tunisian
turkey turkish
uganda ugandan
ukraine ukrainian
uruguay uruguayan
venezuela venezuelan
vietnam vietnamese
wales welsh
yemen yemeni
zambia zambian
zimbabwe zimbabwean
"""
