/** First names often met in a council: `jane` is nobody's way of spelling June. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
  adam aisha alan alex alice alison amanda amina amy andrea andrew andy angela anita anna anne
  anthony barry becky ben beth bev bob brian callum carl carol caroline catherine cathy charlie
  charlotte chloe chris christine claire clare colin craig dan daniel darren dave david dawn dean
  debbie deborah debra denise derek diane donna dylan ed eddie elaine eleanor ellie emily emma
  eric fatima fiona frances frank gareth gary gavin gemma geoff george gill gillian gordon graham
  greg hannah harry hassan hayley heather heidi helen henry holly hugh ian imran irene isaac isla
  ivan jack jackie jacob jade jake james jamie jan jane janet janice jasmine jason jay jean jen
  jenna jenny jeremy jess jessica jill jim jo joan joanna joanne joe john johnny jon jonathan
  jordan joseph josh joyce juan judith judy julia julian julie karen karl kate kath katherine
  kathryn katie kay keith kelly ken kenneth kerry kevin kim kirsty kyle lara laura lauren leah
  leanne lee leon lesley lewis liam libby linda lindsay lisa liz lizzie lorna lorraine louise lucy
  luke lynn lynne maggie malcolm marc marcus margaret maria marian marie mark martha martin mary
  matt matthew maureen max megan mel melanie michael michelle mike mohammed molly mo moira nadia
  naomi natalie natasha nathan neil nick nicky nicola nigel nina noah nora oliver olivia oscar
  owen pam pamela pat patricia patrick paul paula pauline pete peter phil philip phillip polly
  priya rachel ravi ray rebecca reece rhys richard rita rob robert robin roger ron rory rosie ross
  roy russell ruth ryan sabrina sadia sally sam samantha samuel sandra sara sarah sean shaun
  sharon shazia sheila shirley simon sonia sophie stacey stella stephanie stephen steve steven
  stuart sue susan suzanne sylvia tara ted teresa terry theresa tim tina toby tom tony tracey
  tracy trevor trish val valerie vicky victoria vikki vince wayne wendy yasmin yusuf yvonne zara
  zoe
`
    .trim()
    .split(/\s+/u),
);
