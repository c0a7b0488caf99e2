"""Words in the names of moves, and those of moves in which nothing moves."""

import re

MOVES = (
    "rowers? ski-?erg x-?trainer trainer abductions? abductors? adductions? "
    "adductors? alphabet alphabets arches bends? "
    "bicycles? birds? bird-?dogs? "
    "boats? bounds? bows? breath breathing bridges? bridging bugs? burpees? butterfly "
    "butterflies camel carry carries cat cats chair chin-?ups? "
    "chops? chin circles? clams? clam-?shells? clean cleans climbers? cobra cobblers? cow "
    "crawls? crunch crunches curls? cycling "
    "dead-?bugs? dead-?lifts? deadlifts? dips? dogs? downward drill drills drops? eagle "
    "elevations? eversion extensions? "
    "external internal flexions? flexors? flies fly flies flyes flys folds? glides? "
    "good-?mornings? half-?lift hangs? hamstrings? "
    "hikes? hinges? holds? hollow hops? hugs? hurdles? hydrants? hyperextensions? "
    "inch-?worms? inversion isometrics? jacks? jerks? jog jogging "
    "jumps? kick-?backs? kicks? kneeling landmine lifts? lunges? lying march marches "
    "marching mobility mobilisations? mobilizations? mountain "
    "nordics? openers? openings? pass passes pendulums? pigeon pigeons planks? plank "
    "planking plie pnf poses? presses press press-?ups? pronation protractions? "
    "pull-?aparts? "
    "pull-?downs? pull-?overs? pull-?ups? pulls? pulses? push-?ups? pushes pump pumps quads? "
    "raises? rdls? reach reaches retractions? "
    "ride rides roll-?downs? roll-?outs? roll-?ups? rolls? rotations? rows? rowing run runs "
    "running saw salutations? savasana scissors shifts? "
    "shrugs? shuffles? shuttle sit sits sits? sit-?ups? skaters? skips? skipping slams? "
    "slides? slrs? snatches? soleus sphinx splits? sprints? squats? squeezes? "
    "stances? stand stands steps? step-?ups? step-?downs? stretch stretches stretching "
    "strides? supermans? supermen superman swimmers? swimming swings? swing "
    "taps? thrusters? thrusts? tilts? toes tree triangle tucks? turns? twists? v-?ups? wag "
    "wags walk walks walking walk-?outs? "
    "wall warrior whips? wind-?mills? windshield wood-?chops? wiggles? wipers? woodchoppers? "
    "world'?s worms? wrist y-?t-?w-?s? "
    "child'?s childs crab bear balance balances balancing scaption bench box cossack turkish "
    "happy\\sbaby scrunch(?:es)? leg\\sstanding get-?ups? battle ropes? sled prowler "
    "ohp hundred needle cradle hip-?hitch hitches hitch tandem heel-?toe clocks? clock star "
    "stars reverse hyper hypers copenhagen rdl spiderman "
    "band-?walks? monster fallouts? pallof renegade farmer'?s suitcase burpee jumping bike "
    "biking cycle elliptical treadmill stepper swim row erg spinning pedalling high.knees "
    "heel.flicks butt.kicks freestyle backstroke breaststroke cross-?trainer stair-?climber "
    "repeaters? crimps? slopers? pinch pinches lock-?offs? lever levers walk-?outs?"
)
"""Patterns of words, one of which stands in the name of most moves."""

STATIC = (
    "stretch stretches planks? holds? wall-?sits? balances? hangs? poses? isometrics? l-?sit "
    "pigeon cobra child'?s childs "
    "dog tree warrior boat sphinx savasana fold butterfly bridge-?hold chair sits?(?!.?ups?) "
    "side-?lying-?rest levers?"
)
"""Patterns of words in the names of moves that are held for a time."""

TRAVEL = (
    "run runs running jog jogging walk walks walking bike cycle cycling swim rowing "
    "(?<![a-z].)row(?!.?ups?) "
    "erg treadmill march marching breathing skipping"
)
"""Words in the names of moves that last for a time."""

MOVE_WORD = re.compile(rf"\b(?:{'|'.join(MOVES.split())})\b", re.IGNORECASE)
HELD = re.compile(rf"\b(?:{'|'.join(STATIC.split())})\b", re.IGNORECASE)
LASTING = re.compile(rf"\b(?:{'|'.join(TRAVEL.split())})\b", re.IGNORECASE)
