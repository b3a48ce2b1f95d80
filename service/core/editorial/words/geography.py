"""Countries and their people, in single words. Data only, for English: a known place is no misspelling of another one.

Names follow the United Nations' list of its members (English short names); where one has several words, the word that
tells it apart stands here.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: in small letters
COUNTRIES = _words("""
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
    barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burkina burundi cambodia
    cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica
    dominican ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana
    greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
    jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
    liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico
    micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua
    niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania
    russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden
    switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine
    uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe

    austrian australian belgian belarusian brazilian bulgarian bolivian cambodian cameroonian canadian chadian chilean
    chinese colombian congolese croatian cuban cypriot czech danish dutch egyptian estonian ethiopian finnish french
    gambian georgian german ghanaian greek guinean guyanese haitian hungarian indian indonesian iranian iraqi irish
    israeli italian jamaican japanese jordanian kenyan kuwaiti laotian latvian lebanese liberian libyan lithuanian
    malawian malaysian malian maltese mauritanian mauritian mexican mongolian moroccan namibian nigerian nigerien
    norwegian omani pakistani palestinian panamanian peruvian polish portuguese qatari romanian russian rwandan samoan
    saudi senegalese serbian slovak slovakian slovene slovenian somali spanish sudanese swedish swiss syrian taiwanese
    tajik tanzanian thai togolese tongan tunisian turkish ugandan ukrainian uzbek venezuelan vietnamese yemeni zambian
    zimbabwean
""")
