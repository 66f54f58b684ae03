/** Everyday English: words that stay as they are, however near to a word of the plan. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  a about above across after again against ago all almost along already also although always am
  among an and another any anybody anyone anything anyway are around as asap at away back be
  because been before being below beside between both but by can cannot come comes coming could
  did different do does doing done down during each either else enough even ever every everybody
  everyone everything except far few first for from further gave get gets getting give given gives
  giving go goes going gone gonna got had has have having he hello hence her here hers herself hi
  him himself his how however i if in indeed instead into is it its itself just keep keeps kept
  kind know known knows last later least less let like likely little look looked looking looks lot
  lots made main make makes making many may maybe me mean means might mine more most much must my
  myself near nearly need needed needs neither never next no nobody none nor not nothing now
  nowhere of off often oh ok okay on once one only onto or other others our ours ourselves out
  over own per perhaps please put quite rather really right said same saw say saying says see seem
  seems seen several shall she should show since so some somebody someone something sometimes
  somewhere soon still such sure take taken takes taking than thank thanks that the their theirs
  them themselves then there these they thing things think this those though thought through thus
  to together told too took toward towards tried tries try trying under unless until up upon us
  use used uses using usually very via want wanted wants was way ways we well went were what
  whatever when where whether which while who whole whom whose why will with within without would
  yes yesterday yet you your yours yourself

  aunt babies baby body boy boyfriend boys bride brother brothers cousin dad daddy daughter family
  father folk folks friend friends girl girlfriend girls grandma guest guy guys husband kid kids
  lady man men mother mum mummy neighbour nurse parents partner people person queen sister sisters
  son sons uncle wife woman women

  apple apples bacon bagel banana beans beef beer biscuit biscuits bread breakfast burger butter
  cafe cake cakes canteen cheese chicken chips chocolate coffee cook cooking crisps curry dessert
  dinner dinners drink drinks eat eating eggs fish food fridge fruit garlic grill honey juice
  kettle kitchen lamb lemon lunch lunches lunchtime meal meals meat menu milk mushroom noodles
  nuts oven pasta pastry pepper pint pizza pizzas pork potato potatoes pub pudding recipe recipes
  restaurant rice roast salad salmon salt sandwich sandwiches sauce sausage snack snacks soup
  spaghetti spice steak sugar supper sushi takeaway tasty tea toast tomato vegan wine yoghurt

  animal animals autumn beach bear bird birds breeze bunny cat cats chilly cloud clouds cloudy
  cold cow degrees dog dogs dry duck earth elephant fields flower flowers fog foggy forecast
  forest fox freezing frost garden gardens goat grass hail heat hill horse horses hot humid ice
  island kitten lake leaf lion monkey moon mountain mouse ocean pet pets pig pigeon planet plant
  plants puppy rabbit rain rainfall raining rains rainy river sea sheep shower showers sky snow
  snowing spider spring star stars storm summer sun sunny sunrise sunset sunshine temperature
  thunder tiger tree trees umbrella warm water waves weather wet wildlife wind windy winter wolf
  wood woods

  arsenal athletics badminton ball basketball bike bikes boxing camping champions chelsea chess
  club cricket cup cycling dance dancing darts derby fixture fixtures football footballer game
  games gaming gig goal goals golf gym hiking hobby hockey jogging keeper kick league leeds
  liverpool marathon match matches medal movie movies music netball olympics party pitch play
  played player players playing playlist poker pool premier puzzle race races racing referee rugby
  run runner running score scored scores scoring ski snooker soccer song songs sport sports squad
  stadium striker swim swimming team teams tennis tickets tournament toys trophy win winner
  winning wins won yoga

  airport america abroad bath bed bedroom bookings bradford bridge bristol britain brussels bus
  buses cab camp car cars castle church cinema city coach country drive driver driving england
  europe ferry flat flight flights floor france garage germany hall holiday holidays home hospital
  hotel hotels house houses india ireland italy journey kings lane library lift london lorry
  luggage manchester map market miles motorway museum palace paris park parked parking passport
  petrol plane planes platform police post prison pubs railway road roads room rooms roundabout
  scotland scooter seat shop shopping shops spain station stations stop street streets suitcase
  supermarket taxi tesco theatre tour tourist town traffic train trains tram travel travelling
  trip trips tube uber underground village visa walk walked walking wales wall world york zebra
  zoo

  alarm bag bags bank battery bell bill bills bin bins birthday blanket book books bottle box
  boxes brush bucket buy buying camera candle card cards cash chair charger christmas clean
  cleaner cleaning clock clothes coat coin coins cost costs cover cupboard curtain desk diamond
  dishwasher door doors dress easter electric envelope euro fire furniture gift gifts glass
  glasses gloves gold hair halloween hammer hat hats headphones heater heating jacket jeans
  jewellery jumper keyboard keys knife ladder lamp laptop laptops laundry light lights loan
  lottery machine mirror money mortgage needle oil pants paper papers parcel pay pen pencil pence
  pens penny phone phones photo photos picture pictures pillow pipe plate pocket pound pounds
  present presents price prices printer purse radio rent ring roof rope rug sale sales salary
  scissors sell selling sheet shelf shirt shoe shoes silver skirt soap sofa spend stamp steel
  stool string switch table tablet tap tax tool tools towel toy trousers tyre vase wallet wardrobe
  washing watch watched watching wedding wheel window windows wire

  actor actress album amazon android app apps article artist band blog browser cartoon celebrity
  channel chat chatgpt computer computers crypto bitcoin dollar download drama election elections
  email emails episode excel facebook film films google guitar headline headlines instagram
  internet iphone joke jokes king laugh lyrics magazine member minister netflix news newspaper
  novel online password passwords piano podcast poem poems poet poetry politics president prince
  quiz rap robot router royal screen series singer software spotify story stories telly tiktok
  translate tv twitter type typed video videos vote votes website websites wifi wikipedia word
  words youtube zoom

  afraid alive angry arm awake bad beautiful best better big bless blood bored boring brain brave
  bright broken busy calm cheap clever cool crazy cried cry cute dead death die died dies dirty
  doctor dream dreams dressed drunk ear early easy empty excited expensive eye eyes face fair
  fancy fast fat fear feel feeling feelings feels feet fell fever finger flu foot free fresh funny
  glad good gorgeous great gross hand handy happiness happy hard hate hated hates head headache
  health healthy hear heard heart heavy holding hope hopes hopeful horrible huge hug hungry hurt
  ill joy kiss late laughing lazy leg legs lie life lips live lives living lonely long loud love
  loved lovely loves luck lucky mad mind mood mouth neck nervous new nice nose old pain pale
  perfect pill poor pregnant pretty proud quick quickly quiet rest rich rude sad scared secret
  serious sexy shock shoulder shut shy sick silly skin sleep sleeping sleepy slow slowly small
  smart smell smile smoke soft sorry stomach strange strong stupid sweet swear tall teeth terrible
  thin thirsty throat tired tiny tooth touch tough true trust ugly upset voice weak weird wild
  wise wonderful worry worst wrong young

  add added allow answer answers ask asked asking asks became become began begin begins believe
  bet blow born borrow bought break bring brings broke brought build built burn call called
  calling calls came care carry catch caught cause change check choose chose climb close closed
  collect compare count crash create cross cut decide delete describe draw drew drop dropped enjoy
  enter escape explain fail fall falls fetch fight fill find finds finish fit fix fly follow
  forget forgot fought found guess happen happened happening happens help helped hide hit hold
  hunt imagine invite join jump kill killed land laid lay learn leave led left lend liked listen
  lose lost marry meet meeting met miss missed mix move moved open order paint pass pick plan
  point pour prefer pretend promise pull push raise ran reach read reading recommend record
  remember remind repeat reply ride rise roll rub save search send sent serve set shake share
  shoot shout shown sign sing sit sitting sold solve speak spell spoke stand stands start started
  stay steal stick stood stuck study suggest support surprise talk talked talking taught teach
  tell tells throw tie tip turn turned understand visit wait waiting wake wear wish wonder
  wondering work worked working works write writes writing written wrote

  afternoon annual annually bit couple daily date dates day days decade dozen eight eighteen
  eighty eleven end ended ends evening fifteen fifth fifty five fortnight fortnightly forty four
  fourth friday future half hour hours hundred hundreds june midnight midday million minute
  minutes moment monday month monthly months morning night nine noon number numbers pair past
  percent quarter quarters second seconds seven seventeen sixth sixteen six sixty saturday sunday
  ten tens third thirteen thirty thousand three thursday time times today tomorrow tonight tuesday
  twelve twelfth twenty twice two wednesday week weekend weekends weekly weeks year yearly years
  zero

  account agenda agree agreed area areas army attached base boss building business capital case
  cases certain chance class classes clear college colour colours common company complain council
  councillor course court degree department details disaster education engine engineer example
  exam exams exercise experience fact facts farm farmer fashion favourite fine flag form forms
  general government group guide gun history homework human idea ideas industry information
  invoice item items job jobs kinds language languages law laws lawyer lesson lessons letter
  letters level lines list local magic manager maths medicine message middle military modern name
  named names nation nature note notes office offices page pages part parts peace percentage place
  places planning position possible power practice private problem problems public pupil question
  questions quote random reason reasons religion report result results round rule rules school
  schools science shape side sides single size social society solution sort space special staff
  stage steps stuff subject teacher teachers teaching term test tests text title top topic total
  trade training truth university useful value view visitor war warning wealth weapon west worth

  absolutely aha amazing apparently awesome bother brilliant bye cheers congratulations damn dear
  excellent fab fantastic goodbye goodnight greetings haha hey hiya hmm honestly hooray hurrah
  kidding lol mate meh nah nope obviously omg oops pardon pal probably rubbish seriously ta tbh
  ugh unfortunately welcome whoops wow yay yeah yep yup
`
    .trim()
    .split(/\s+/u),
);
