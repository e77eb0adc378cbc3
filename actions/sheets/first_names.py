"""First names one meets in French towns, without accents: with a capital after, they name someone.

From the national lists of given names, kept to those that are no common word, month or place.
"""

FIRST_NAMES = frozenset(
    """
    abdel abdelkader abdou adam adele adeline adrien agathe agnes ahmed aicha aissatou alain albert
    alex alexandra alexandre alexis ali alice aline alizee alphonse amandine amel amelie amina amine
    amir anais andre andrea andree ange angela angele angelique anissa anita anna anne annette annick
    annie anthony antoine antonio arlette armand arnaud arthur astrid audrey augustin aurelie aurelien
    awa axel aziz baptiste barbara beatrice benedicte benjamin benoit bernadette bernard bertrand
    bilal blandine boris brahim brice brigitte bruno camille carine carla carlos carole caroline
    catherine cathy cecile cedric celia celine chantal charles charlene charlotte chloe christelle
    christian christiane christine christophe claire clara clarisse claude claudette claudia
    claudine clemence clement clotilde colette coline colin constance coralie corentin corinne
    cyril cyrille damien daniel daniele danielle david deborah delphine denis denise desire didier
    diego dimitri djamila dominique dorothee dylan edith edmond edouard elena eliane elie eliott
    elisa elisabeth elise ella elodie eloise elsa emeline emile emilie emma emmanuel emmanuelle
    enzo eric erika ernest esteban estelle esther ethan etienne eugene eva eve evelyne fabien
    fabienne fabrice fadila fanny farid farida fatima fatiha fatou felix fernand fernando flavie
    florence florent florian francis francine franck francois francoise frederic frederique gabriel
    gabrielle gaelle gael gaetan gaston genevieve georges georgette gerald geraldine gerard germain
    germaine ghislaine gilbert gilberte gilles ginette gregory guillaume gustave guy gwenaelle hakim
    hamid hamza hanane hassan hasna helene henri henriette herve hicham hubert hugo hugues huguette
    ibrahim ines ingrid irene iris isabelle ismael jacqueline jacques jamila jawad jean jeanine
    jeanne jeannine jeremie jeremy jerome jessica joanna joao jocelyne joel joelle johan johanna
    jonathan jordan jorge jose josephine josette josiane josselin juan judith jules julia julie
    julien juliette justine kader kamel karim karima karine karl kevin khadija laetitia lahcen laila
    larbi latifa laura laure laurence laurent laurie lea leila lena leo leon leonie lila liliane
    lilou linda lionel lisa loic lola loris louis louise louna luc lucas lucette lucie lucien
    lucienne ludivine ludovic luis luigi lydia lydie maelle magali magalie malika mamadou manon
    manuel manuela marc marcel marcelle margaux margot marguerite maria mariam marianne marie
    marielle marina marine mario marion marjorie marlene martial martin martine maryline maryse
    maryvonne mathias mathieu mathilde mathis matthieu maud maurice max maxence maxime mehdi
    melanie melissa michael michel michele micheline mickael mireille mohamed mohammed monique
    morgane mounir mourad moussa muriel mustapha myriam nabil nadege nadia nadine naima najat
    nassim natacha nathalie nathan nawel nicolas nicole nina noe noel noelle noemie nora nordine
    norbert odette odile olga olivia olivier omar oscar oumar pablo pascal pascale patrice patricia
    patrick paul paula paule paulette pauline pedro peggy perrine philippe pierre pierrette quentin
    rachel rachid rachida raoul raphael raphaelle raymond raymonde rebecca regine regis remi remy
    renaud rene renee ricardo richard robert roberto robin rodolphe rodrigue roger roland rolande
    romain romane romuald ronan rosa rosalie rose roselyne rozenn sabine sabrina said salah salim
    salima salma salome samia samir samira samuel sandra sandrine sara sarah sebastien segolene
    serge severine simon simone sofia sofiane solange solene sonia sophie stephane stephanie steven
    suzanne sylvain sylvaine sylvette sylviane sylvie tanguy tania teddy teresa thaddee theo
    theodore therese thibault thibaut thierry thomas timothee titouan tony tristan valentin
    valentine valerie vanessa vera veronique vincent violaine virginie viviane wassim wilfried
    william xavier yacine yann yannick yasmina yasmine yoann yolande yohan youcef youssef yvan yves
    yvette yvonne zahra zineb zoe zohra
    """.split()
)
