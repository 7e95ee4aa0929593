import { absolutesStandOnBothSides } from './absolutes-stand-on-both-sides.ts'
import { answersFitTheirType } from './answers-fit-their-type.ts'
import { checksSuitLessons } from './checks-suit-lessons.ts'
import { classMinutesAddUp } from './class-minutes-add-up.ts'
import { classesAskPracticeItems } from './classes-ask-practice-items.ts'
import type { RuleSet } from './content-rule.ts'
import { diagramCaptionsAreShort } from './diagram-captions-are-short.ts'
import { diagramEdgesCarryOneThing } from './diagram-edges-carry-one-thing.ts'
import { diagramEdgesJoinNodes } from './diagram-edges-join-nodes.ts'
import { diagramGatesAskPracticeItems } from './diagram-gates-ask-practice-items.ts'
import { diagramLabelsFit } from './diagram-labels-fit.ts'
import { diagramLayoutsAreClear } from './diagram-layouts-are-clear.ts'
import { diagramNodesAreUsed } from './diagram-nodes-are-used.ts'
import { diagramPartsStandInGroups } from './diagram-parts-stand-in-groups.ts'
import { diagramRolesHoldNoValues } from './diagram-roles-hold-no-values.ts'
import { diagramStepsActOnWhatIsThere } from './diagram-steps-act-on-what-is-there.ts'
import { diagramStepsNameParts } from './diagram-steps-name-parts.ts'
import { diagramsAreShown } from './diagrams-are-shown.ts'
import { diagramsBearTheirNames } from './diagrams-bear-their-names.ts'
import { differingKeysAreExplained } from './differing-keys-are-explained.ts'
import { directivesAreWellFormed } from './directives-are-well-formed.ts'
import { drillsAskPracticeItems } from './drills-ask-practice-items.ts'
import { everyExplanationAtEveryDepth } from './every-explanation-at-every-depth.ts'
import { everyOptionHasAReason } from './every-option-has-a-reason.ts'
import { examBlocksLinkFacts } from './exam-blocks-link-facts.ts'
import { factsCarryTheirTruth } from './facts-carry-their-truth.ts'
import { factsWereCheckedLately } from './facts-were-checked-lately.ts'
import { headingsInOrder } from './headings-in-order.ts'
import { idsAreUnique } from './ids-are-unique.ts'
import { imagesSayWhatTheyShow } from './images-say-what-they-show.ts'
import { itemsAreNotAlike } from './items-are-not-alike.ts'
import { keyIsNotTheLongest } from './key-is-not-the-longest.ts'
import { keysAreRarelyTheLongest } from './keys-are-rarely-the-longest.ts'
import { knownDiagramSteps } from './known-diagram-steps.ts'
import { knownFacts } from './known-facts.ts'
import { knownItems } from './known-items.ts'
import { knownLabSteps } from './known-lab-steps.ts'
import { knownPairs } from './known-pairs.ts'
import { knownPictures } from './known-pictures.ts'
import { knownSections } from './known-sections.ts'
import { knownTaskStatements } from './known-task-statements.ts'
import { knownTerms } from './known-terms.ts'
import { koreanNumbersReadNaturally } from './korean-numbers-read-naturally.ts'
import { labsFitTheirEngines } from './labs-fit-their-engines.ts'
import { linksLeadSomewhere } from './links-lead-somewhere.ts'
import { negationsAreEmphasised } from './negations-are-emphasised.ts'
import { noCatchAllOptions } from './no-catch-all-options.ts'
import { noRawHtml } from './no-raw-html.ts'
import { oneRightOption } from './one-right-option.ts'
import { optionsAreNamedByContent } from './options-are-named-by-content.ts'
import { optionsDiffer } from './options-differ.ts'
import { plainMarkdownOnly } from './plain-markdown-only.ts'
import { publishedInBothLanguages } from './published-in-both-languages.ts'
import { referencesUnderOptions } from './references-under-options.ts'
import { sameCode } from './same-code.ts'
import { sameEmphasis } from './same-emphasis.ts'
import { sameHeadings } from './same-headings.ts'
import { sameKey } from './same-key.ts'
import { sameLessonBlocks } from './same-lesson-blocks.ts'
import { sameNumbers } from './same-numbers.ts'
import { sameOptions } from './same-options.ts'
import { scenariosNameWhatExists } from './scenarios-name-what-exists.ts'
import { sectionsHaveContent } from './sections-have-content.ts'
import { severalRightOptions } from './several-right-options.ts'
import { shakyFactsWereConsidered } from './shaky-facts-were-considered.ts'
import { termsAreIntroduced } from './terms-are-introduced.ts'
import { termsHaveTheirOwnNames } from './terms-have-their-own-names.ts'
import { topicMinutesAreHonest } from './topic-minutes-are-honest.ts'
import { topicsAskSituations } from './topics-ask-situations.ts'
import { topicsCompareTheirPairs } from './topics-compare-their-pairs.ts'
import { topicsFitTogether } from './topics-fit-together.ts'
import { variablesHold } from './variables-hold.ts'

/** Rules a page must keep, or it could be wrong, half or unfair. */
export const ERROR_RULES: RuleSet = {
  topic: [
    // Markdown
    noRawHtml,
    plainMarkdownOnly,
    directivesAreWellFormed,
    headingsInOrder,
    imagesSayWhatTheyShow,
    linksLeadSomewhere,
    // Facts
    factsCarryTheirTruth,
    // Two languages
    publishedInBothLanguages,
    sameHeadings,
    sameLessonBlocks,
    sameOptions,
    sameKey,
    sameNumbers,
    sameEmphasis,
    sameCode,
    koreanNumbersReadNaturally,
    // Lessons
    sectionsHaveContent,
    examBlocksLinkFacts,
    // Classes
    knownSections,
    classMinutesAddUp,
    // Items
    answersFitTheirType,
    oneRightOption,
    severalRightOptions,
    everyOptionHasAReason,
    referencesUnderOptions,
    optionsDiffer,
    noCatchAllOptions,
    optionsAreNamedByContent,
    keyIsNotTheLongest,
    variablesHold,
    differingKeysAreExplained,
    // Diagrams
    diagramCaptionsAreShort,
    diagramEdgesCarryOneThing,
    diagramEdgesJoinNodes,
    diagramLabelsFit,
    diagramLayoutsAreClear,
    diagramNodesAreUsed,
    diagramPartsStandInGroups,
    diagramRolesHoldNoValues,
    diagramStepsActOnWhatIsThere,
    diagramStepsNameParts,
    diagramsBearTheirNames,
  ],
  course: [
    idsAreUnique,
    knownFacts,
    knownItems,
    knownPairs,
    knownPictures,
    knownDiagramSteps,
    diagramGatesAskPracticeItems,
    knownLabSteps,
    knownTaskStatements,
    knownTerms,
    termsHaveTheirOwnNames,
    termsAreIntroduced,
    topicsFitTogether,
    checksSuitLessons,
    drillsAskPracticeItems,
    classesAskPracticeItems,
    itemsAreNotAlike,
    // Labs
    labsFitTheirEngines,
    everyExplanationAtEveryDepth,
    scenariosNameWhatExists,
  ],
}

/** Rules that find what deserves a second look. */
export const WARNING_RULES: RuleSet = {
  topic: [
    factsWereCheckedLately,
    topicMinutesAreHonest,
    topicsAskSituations,
    topicsCompareTheirPairs,
    absolutesStandOnBothSides,
    negationsAreEmphasised,
    keysAreRarelyTheLongest,
  ],
  course: [diagramsAreShown, shakyFactsWereConsidered],
}
