/*
 * Slips of the fingers and of spelling that nobody means: each line is what is typed and what is meant. No word of a
 * dictionary stands on the left, no name, and nothing that could mean two things: what is missing here is underlined.
 */
const LINES = `
abscence absence
accomodate accommodate
accomodation accommodation
acheive achieve
acheived achieved
adn and
adress address
agian again
agreeement agreement
agreemnet agreement
ahve have
anual annual
apparant apparent
appologies apologies
apologes apologies
aproval approval
aproved approved
arguement argument
attendence attendance
availabe available
avaliable available
becuase because
beleive believe
begining beginning
benifit benefit
boundry boundary
buisness business
cheif chief
collegue colleague
collegues colleagues
comming coming
commited committed
committe committee
commitee committee
comittee committee
committment commitment
comparision comparison
concensus consensus
concious conscious
consistant consistent
consultaion consultation
corespondence correspondence
decison decision
decisons decisions
definately definitely
definitly definitely
desicion decision
developement development
diffrent different
discusion discussion
discussd discussed
disscussed discussed
disscussion discussion
docuemnt document
embarass embarrass
enviroment environment
equiptment equipment
exmaple example
existance existence
experiance experience
explaination explanation
facilites facilities
finacial financial
foward forward
futher further
goverment government
guage gauge
gaurantee guarantee
garantee guarantee
harrass harass
hte the
immediatly immediately
implementaion implementation
implimentation implementation
independant independent
infomation information
informaiton information
intrest interest
knowlege knowledge
lenght length
liase liaise
liason liaison
liasion liaison
maintainance maintenance
maintenence maintenance
managment management
meetign meeting
meeitng meeting
memebr member
memebrs members
millenium millennium
minites minutes
mintues minutes
miniture miniature
neccessary necessary
necesary necessary
negociate negotiate
noticable noticeable
occassion occasion
occasionaly occasionally
occured occurred
occurence occurrence
occuring occurring
oppurtunity opportunity
oppertunity opportunity
organistion organisation
orgainsation organisation
outsanding outstanding
paralell parallel
particulary particularly
peice piece
performace performance
permision permission
persue pursue
posible possible
posession possession
prefered preferred
preperation preparation
presense presence
priviledge privilege
probaly probably
proceedure procedure
procede proceed
procurment procurement
proffesional professional
programe programme
propsal proposal
propsed proposed
questionaire questionnaire
recieve receive
recieved received
recieving receiving
reccomend recommend
reccomended recommended
reccomendation recommendation
recomend recommend
recomended recommended
recomendation recommendation
refered referred
refering referring
relevent relevant
reponse response
reponsible responsible
requirment requirement
requirments requirements
responsability responsibility
responsiblity responsibility
reveiw review
reveiwed reviewed
secratary secretary
secretery secretary
seperate separate
seperately separately
sincerly sincerely
sucess success
succesful successful
successfull successful
suport support
supercede supersede
superceded superseded
suprise surprise
taht that
teh the
thier their
throught through
tommorow tomorrow
tommorrow tomorrow
threshhold threshold
transfered transferred
truely truly
unamimous unanimous
unfortunatly unfortunately
untill until
usefull useful
waht what
wehther whether
wherease whereas
wich which
withdrawl withdrawal
wnat want
writen written
yuo you
`;

/** Words that begin a sentence or a name and are often typed with two capitals: 'THe'. */
const OFTEN_BEGUN = `
Action Actions After All Also Although And Annual Any Apologies Are Because Before Board But Chair Committee Council
Councillor Deputy Draft During Each Following For From Further Group However Item Items Its Matter Matters Meeting
Member Members Minutes Next Not Notes Officer One Other Our Panel Paper Papers Please Present Report Secretary Several
She Since Some Sub Subject Thanks That The Their Then There These They This Those Three Two Under Update Was Were What
When Where Whether Which While Who With Without Work Working
`;

const pairOf = (line: string): readonly [typed: string, meant: string] => {
  const [typed = '', meant = ''] = line.split(' ');
  return [typed, meant];
};

/** What is typed and what is meant, both in small letters. */
export const slips: ReadonlyMap<string, string> = new Map(LINES.trim().split('\n').map(pairOf));

const withTwoCapitals = (word: string): readonly [typed: string, meant: string] => [
  word.slice(0, 2).toUpperCase() + word.slice(2),
  word,
];

/** A word with its second letter large, and the word that is meant. */
export const capitalSlips: ReadonlyMap<string, string> = new Map(OFTEN_BEGUN.trim().split(/\s+/u).map(withTwoCapitals));
