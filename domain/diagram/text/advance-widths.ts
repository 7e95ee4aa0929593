/**
 * Advance widths of the page's sans face (app/fonts/cleartext-sans-latin.woff2) in thousandths of the font size, for
 * the characters from space to tilde in the order of their code points.
 */
export const REGULAR_WIDTHS: readonly number[] = [
  251, 257, 379, 600, 607, 862, 609, 201, 341, 341, 471, 627, 258, 433, 254, 334, 596, 438, 587, 617, 624,
  597, 613, 552, 606, 613, 254, 254, 627, 627, 627, 479, 880, 646, 619, 693, 686, 567, 557, 709, 706, 244,
  516, 621, 533, 853, 718, 727, 604, 727, 608, 607, 611, 707, 646, 915, 612, 634, 595, 341, 334, 341, 442,
  425, 469, 535, 591, 529, 591, 553, 337, 579, 563, 218, 218, 517, 218, 834, 557, 567, 579, 579, 350, 496,
  340, 553, 529, 777, 513, 529, 513, 341, 306, 341, 627,
]

/** The same at the strong weight; where weights differ, of the heavier one. */
export const STRONG_WIDTHS: readonly number[] = [
  238, 307, 377, 625, 630, 959, 648, 199, 390, 390, 539, 653, 287, 449, 282, 372, 660, 469, 611, 639, 657,
  627, 643, 576, 643, 643, 282, 282, 653, 653, 653, 538, 876, 718, 636, 724, 701, 588, 563, 733, 719, 266,
  548, 663, 546, 883, 712, 753, 623, 753, 632, 630, 643, 705, 718, 999, 686, 696, 641, 390, 372, 390, 467,
  456, 477, 557, 611, 563, 611, 574, 367, 608, 600, 257, 257, 558, 257, 879, 598, 590, 608, 608, 390, 539,
  370, 597, 563, 819, 551, 563, 549, 390, 355, 390, 653,
]

/** Hangul syllables, which are all alike in the face (864), with room for the faces that stand in while it loads. */
export const HANGUL_WIDTH = 900

/** Everything else: arrows, dashes, ideographs. None is wider. */
export const OTHER_WIDTH = 1000
