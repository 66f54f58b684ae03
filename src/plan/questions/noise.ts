/** Words that say nothing about what a question is about: small words, manners, and chat. */

const NOISE: ReadonlySet<string> = new Set(
  `a an the this that these those it its they them their theirs there here he she his her him hers
  i me my mine we us our ours you your yours u ur one ones
  is are was were be been being am do does did done doing has have had having will would shall should
  can could may might must ought get gets got getting go goes going gone come comes coming came make made makes making
  let lets put take takes took taking give gives gave given giving keep keeps keeping want wants wanted need needs needed needing
  know knows see seen look looks looking tell told say says said ask asked asking think thinks thought mean means meant guess
  like likes wonder wondering hear heard check checking find finding found show shows shown bring use used try
  of to in on at by for from with about into onto over under up down off out as than through across between within around per re via vs
  and or but nor so if then because though although while when where what which who whom whose why how whether
  not no yes yeah yep nope nt never ever yet still just only even also too very really quite rather bit little much many more most less least
  all any anything anyone anybody something someone somebody everything everyone everybody nothing nobody each every both either neither some few lot lots other others another else same such own whole entire overall general generally
  now today currently atm moment present presently already again back soon lately recently before after since until till later ago once
  please pls thanks thank cheers ta hi hello hey dear hiya morning afternoon evening good sorry ok okay right well oh ah um er hmm so anyway actually basically literally honestly
  kind kindly enough grateful appreciate possible possibly perhaps maybe quick quickly brief briefly minute second sec
  status rag brag rating ratings rated progress progressing update updates updated position summary overview report reports numbers figure figures reported reporting latest news info information detail details
  stuff thing things item items piece bits part area side end way point line bottom question questions answer
  outcome outcomes theme themes milestone milestones action actions task tasks improvement waymark bot
  track target schedule time date dates number no
  happening happened happen happens working works work worked start started starting finish finished finishing complete completed sorted sort delivered delivering deliver launched live place ready moving moved move movement stand standing stands score rate shape state
  whats wheres hows whos owt summat nowt gonna wanna gotta dunno innit mate love folks guys team people person chap lads
  e g ie eg etc per cent percent % # x v s t d re ll ve m
  cos coz cuz whichever whatever wherever anyhow somehow yo ppl coming along far well worse better best bad great nice fine
  actually literally supposed really heading headed properly exactly specifically particularly mainly mostly especially
  exec executive chief version chair director directors meeting walk walking about seeing asked wants asking
  word mention mentioned talk talking chat discuss remember remind forgot forgotten
  nutshell shell sort sorts kind against alone ought ofsted inspectors inspector cllr councillor scrutiny red amber green blue reds ambers greens blues summarise summarised steer briefing english plain mayor assistant six seven statement bag sign signed new comma stop mark question current currently judgement further two three four five one minute minutes version sentence collared lift rundown got lookin goin doin damage blame nah nope plate list shout belongs belonging people returns open signed board dmt kpi kpis indicator indicators measure measures metric metrics boss colleague colleagues
  able sure right wrong true false yet ie thx cheers kindly many
  anyway hope hoping happy help helping
  altogether totals colour colours headway nick hang tick tad heads juncture regards flippin flipping blimey crikey gosh aye nay lass lad pal chaps gents ladies forward forwards chuffed proper reyt dead dunnae wee gissa tha thee thi`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export const NOISE_WORDS: readonly string[] = [...NOISE];

export function isNoise(word: string): boolean {
  return NOISE.has(word) || /^\p{L}$/u.test(word);
}

/** What no improvement plan is asked: said so, rather than looked for in it. */
export const ELSEWHERE =
  /(?<!\S)(?:weather|snow|snowing|raining|rain|sunny|lunch|dinner|canteen|sandwich(?:es)?|pizza|coffee|tea|biscuits?|cake|football|rugby|cricket|bantams|premier league|world cup|joke|jokes|poem|limerick|haiku|song|sing|riddle|horoscope|recipe|parking|park my car|car park|bus|train times?|trains? (?:to|from)|next train|taxi|mileage|expenses|payslip|salary|salaries|earns?|paid|pay rise|payday|wages|pension|annual leave|leave (?:have|do) i|my leave|where can i park|park near|curry|restaurant|chicken|recommend (?:a|me)|leave balance|leave left|days? leave|sick note|sick day|council tax|my bin|the bins?|potholes?|staff pass|raise a po|purchase order|holiday booking|password|passwords|laptop|vpn|wifi|printer|login|log in|camera|microphone|outlook|excel|powerpoint|book (?:me |us )?(?:a |the )?(?:room|meeting|table|hotel|train|flight)|meeting room|book room|did (?!we |they |you |it )\S+ (?:win|lose|play|draw)|who (?:won|wins|scored)|a (?:dog|cat|pet)|hotels?|petrol|vote for|prime minister|president|king|queen|election|stock|shares|bitcoin|lottery|news headlines|capital of|translate|what day is it|what time is it|what is the time|wikipedia|google|movie|film|netflix|tv|music|spotify|christmas party|birthday|present for|annual conference|instructions and|explain what|definition of|define|stands? for|what does \S+ mean|ignore (?:all|your|previous)|system prompt|chatgpt|write me|this email|an email|summarise this|refer a child|make a referral|draft (?:me )?(?:a|an)|reference for|school holidays|break up|half term dates|reset my|timers?|set a reminder|restaurants?|m\d{1,3} (?:blocked|closed|shut|open|clear)|traffic|my car|the trains|trains? (?:are|is|running|delayed)|opening (?:times|hours)|office (?:open|closed|hours|address)|address of the|lone working|can i (?:work from home|go home|leave early)|school holiday|report a (?:safeguarding concern|concern|incident|fault|crime|pothole|bug)|\d+ (?:plus|minus|times|divided by) \d+|miles (?:to|in)|off sick|on the sick|it support|teams (?:is not|is down|not) working|teams (?:keeps|crashed|crashing)|line manager is|my line manager|phone number|dress code|fire alarm|toilet|toilets|lift broken|canteen)(?!\S)/u;

/** One child's case, or a family's: never a matter for the plan. */
export const ONE_CHILD =
  /(?<!\S)(?:(?:mum|dad|mother|father|parents|grandma|nan) of the|twins|siblings|(?:that|this) (?:lad|girl|boy|child|kid|baby|teenager|young person|mum|dad|mother|father|family|sibling)|the (?:lad|girl|boy|kid|baby|teenager|mum|dad|mother|father|sibling)|child [a-z]|case (?:number|note)s?|his placement|her placement|their placement|look up a child|which (?:placement|home|school|foster carer) is|which social worker (?:has|is)|social worker for|my social worker|a child (?:has|is) (?:gone missing|at risk|in danger)|child is at risk|the (?!business|use|worst|best)\p{L}+ (?:case|family) (?:been|is|was|has))(?!\S)/u;
