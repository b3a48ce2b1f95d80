"""Frequent given names, lower-cased, as data: they tell a person from a house, and a woman from a man.

Those of the United States (Social Security Administration, births 1940 to 2000), and of public figures elsewhere. What
is as often a place, a common word, or either's name is left out.
"""

FEMALE = """
mary patricia linda jennifer elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen
angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria
catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea
hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice
judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla
alexis lori marie hillary carly alyssa rose ellen anne jane jill holly tara tina wendy monica april erin katie kate
melania ivanka nikki angelina gwyneth sofia claire chelsea bernadette loretta valerie debbie tracey tracy ella lucy eva
clara nora irene ingrid joanna leila lena lucia mia nadia natasha paula priya rosa sally sheila sonia suzanne vanessa
veronica vivian yvonne zoe fatima aisha ida ada hannelore miriam naomi nina phoebe stella sylvia tanya ursula wanda
abby adele agnes alicia alison allison alyson angie anita annette annie arianna arlene audrey belinda bethany bianca
bonnie brenna bridget caitlin camille candace carla carmen caroline cassandra cecilia cindy colleen connie daniela
deanna deirdre delores dolores edith eileen elaine eleanor elena elisa eliza esther eunice faye felicia fiona florence
gail geraldine gertrude gina gladys greta gretchen gwen harriet heidi henrietta isabel isabelle jasmine jeanette jeanne
jenna jenny joann jodi josephine juanita justine kaitlyn kathy kristen kristin kristina lana leah lillian lorraine
louise lydia lynn mabel madeleine madeline maggie marcia marcy margarita margo maribel marjorie marlene maureen maxine
melinda mildred millicent mindy miranda molly mona muriel myra nadine nellie noreen norma olga ottilie patti patty
pauline peggy penelope petra rachael ramona renee rhonda roberta rochelle rosemary roxanne selina selma sherry simone
sonya stacey stacy susanna tabitha tamara tammy tatiana thelma theodora tiffany tracie trudy vera verna vicki vivien
wilma winifred yasmeen yasmin yolanda yvette
"""
MALE = """
james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald
steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry
austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene harvey barack bernie bill ted jeb
marco ben rand mike tim tom jim bob dan dave chris steve ken greg rick rob ron sam tony matt nick javier carlos luis
miguel pedro vladimir mitch lindsey mitt newt rudy karl hugo ivan oscar otto ralf stefan sven felix erik anders lars
nils omar hassan ahmed ali mohammed muhammad ibrahim yusuf antonio marcus leo hans jorge diego pablo rafael fernando
ricardo sergio mario marco paolo pierre jacques francois olivier henri louis simon neil colin graham ian duncan hugh
nigel derek trevor abdul abraham adrian alfred alejandro alex allen alvin andre angelo archie armando arnold barney
barry bernard bert boris brad brendan brent brett caleb cameron cecil cedric cesar chad chuck clarence claude clayton
clifford clint clyde colby conor corey cornelius craig curtis cyril damian damon darrell darren darryl daryl dmitri
dominic donovan doug dwayne dwight eddie edgar edmund eduardo edwin eli elliot elliott elmer emilio emmanuel enrique
ernest ernesto esteban evan felipe ferdinand floyd francisco franklin fred freddie frederick garrett gavin geoff
geoffrey gerard gilbert glen glenn gordon graeme gustavo hakeem hal harry hector herbert herman horace howard hubert
igor irving isaac ismael jamal jared jeff jerome jimmy joachim joel johnny jon jonah josef josh juergen julian julio
kirk kurt lamar leland leon leonard leroy lester levi lloyd lorenzo lou lucas luke mahmoud malcolm manuel marc marshall
martin marvin maurice maxwell melvin mickey mikhail milton mohamed morris murray nathaniel ned nelson nikolai norman
oliver owen percy pete ramon raul reginald reuben rex rodney rodrigo roland roman ronnie rupert russ salvador salvatore
samir sander santiago saul sebastian sergei seth sheldon sherman sherwin sidney spencer stan stanley stephan stewart
stuart tad theodore todd toby tommy tomas travis tyrone vernon victor vince viktor vito wallace warren wesley wilbur
wilfred willard winston xavier zachariah zack ed marty norbert robby
"""
