// How vendors' support writes in English.
import type { Cues } from "./cue.ts";

export const english: Cues = {
  polite: [
    /(please )?(feel free|do not hesitate|don't hesitate) to [^.!\n]*/g,
    /(please )?let (us|me) know (if|should|whether) (you|there|anything|we)[^.!?\n]*(question|further|else|concern|help|assist)[^.!?\n]*/g,
    /if you have any (further |other |more )?(questions|information|concerns)[^.!\n]*/g,
    /(please )?(simply |just )?(reply|respond) to this (e-?mail|message)[^.!\n]*(add|comment|update|information)[^.!\n]*/g,
    /to (add|provide|submit|view) [^.!\n]*(comment|information|status|request)[^.!\n]*(reply|click|visit|log|follow)[^.!\n]*/g,
    /how (would you rate|did we do|satisfied)[^\n]*/g,
    /thank you for your patience[^.!\n]*/g,
  ],
  notYet:
    /\b(not|isn't|hasn't|yet|until|once|when|will|as soon as|whether|should be|would be|expect(ed)?|before|trying|working (on|to)|if)\b/,
  says: {
    automatic: [
      [
        4,
        /\bauto(matic|mated|matically)?[- ]?(generated |sent )?(reply|response|message|e-?mail|confirmation|acknowledge?ment|notification)/,
      ],
      [4, /\b(this is|was sent by) an? auto/],
      [3, /\b(do not|don't) (reply|respond) (directly )?to this/],
      [
        3,
        /\b(we have|we've|we) (successfully )?(received|logged|registered|recorded) your (support |e-?mail|request|message|ticket|case|inquiry|enquiry|report)/,
      ],
      [
        3,
        /\byour (support |service )?(request|ticket|case|inquiry|enquiry|message|e-?mail) [^.\n]{0,40}?(has been|was|is) (successfully )?(received|created|opened|logged|registered|submitted|recorded)/,
      ],
      [3, /\ba (new )?(support )?(ticket|case) (has been|was) (created|opened|logged)/],
      [4, /\b(i am|i'm|we are) (currently )?(out of (the )?office|on (annual |parental )?leave|on vacation)/],
      [1, /\bthank you for (contacting|reaching out|your (request|message|e-?mail))/],
      [
        1,
        /\b(will|shall) (be (assigned|reviewed)|respond|reply|get back|be in touch|review|contact you)[^.\n]{0,60}(soon|shortly|within|possible|business)/,
      ],
    ],
    answer: [
      [
        2,
        /\b(we|i) (are|am|have been|'ve been|'m|'re)? ?(currently |now |already |actively )?(investigating|looking into|working on|analy[sz]ing|checking|reviewing|troubleshooting|reproducing)/,
      ],
      [
        2,
        /\b(we|i)( have|'ve)? (now |already |also |just )?(identified|found|confirmed|reproduced|checked|looked|reviewed|investigated|analy[sz]ed|traced|seen|escalated|opened|engaged|applied|rolled|deployed|noticed|see|can see|can confirm|verified|examined|located|isolated|replaced|restarted|raised)/,
      ],
      [
        2,
        /\bour (engineers?|engineering|developers?|development|technicians?|network|noc|operations|carrier|team|specialists?|product)[^.\n]{0,40} (is|are|has|have|was|were|identified|found)\b/,
      ],
      [2, /\b(root cause|workaround|known issue|known bug|bug id|the cause|caused by|due to an?)\b/],
      [
        2,
        /\bmy name is\b|\bi('ll| will) be (assisting|helping|handling|your)|\bi('ve| have) (taken|been assigned)|\bi am (handling|taking|the engineer)|\bi('m| am) (the )?[\w ]{0,20}(engineer|assigned)/,
      ],
      [2, /\b(next|further|another) update (will|is|by|at|in|follows)|\bupdate you (again )?(by|at|in|every|within)/],
      [1, /\b(eta|estimated time|expected by|is expected|update:|an update)\b/],
      [2, /\bstatus update\b|\bno (further )?action (is )?(needed|required)/],
    ],
    question: [
      [
        3,
        /\b(could|can|would|will) you (please |kindly |also )?(provide|send|confirm|share|tell|try|let|check|attach|clarify|describe|run|collect|verify|specify|give|upload|test|be able)/,
      ],
      [
        3,
        /\b(please|kindly) (provide|send|confirm|share|attach|clarify|describe|run|collect|verify|specify|upload|advise|test|try|let (me|us) know (which|what|when|whether|if (the|this|that|it|they))|tell|reply with|check|answer)/,
      ],
      [
        3,
        /\b(we|i)('d| would)? (still |also )?(need|require|like) (some |the |your |from you|a few |additional |more |further |to know|an? )/,
      ],
      [3, /\b(waiting|awaiting|pending)( for| on)? (your|you|a reply from you|customer|further information)/],
      [2, /\b(in order )?to (proceed|continue|investigate|move forward)[^.\n]{0,30},? (we|i|please|could)/],
      [2, /\b(which|what|when|how many|how often|who|where|do|does|did|is|are|have|has)\b[^.?!\n]{3,120}\?/],
    ],
    priority: [
      [
        4,
        /\b(priority|severity|urgency)( level| of [^.\n]{0,40}?)?( has been| was| is| been| have been)?( now)?( automatically)? (changed|set|raised|lowered|downgraded|upgraded|updated|adjusted|reduced|increased|reclassified|decreased|modified|escalated)/,
      ],
      [
        4,
        /\b(changed|downgraded|upgraded|raised|lowered|set|reclassified|reduced|increased|adjusted|updated|moved|re-?prioriti[sz]ed|reclassifying|downgrading|lowering|raising|changing) [^.\n]{0,60}?(priority|severity|urgency|\bp[1-5]\b|\bsev(erity)?[- ]?[1-5])/,
      ],
      [4, /\b(priority|severity|urgency)( level)?\s*:?\s*\S{1,12}( \w+)?\s*(->|=>|→|to)\s*\S+/],
      [
        4,
        /\b(treat|handle|classif|consider)(ing|ed|y|ied)? [^.\n]{0,60}as (an? )?(p[1-5]|sev|priority|severity|low|medium|normal|high|critical|urgent)/,
      ],
    ],
    solved: [
      [
        4,
        /\b(has|have|is|was|were|are|been)( now| been| fully| successfully| permanently)* (resolved|fixed|restored|mitigated|repaired|recovered|remedied)/,
      ],
      [
        4,
        /\b(works?|working|operational|available|up) (and running )?again\b|\bback (to normal|online|up|in service)\b/,
      ],
      [4, /\b(marked|marking|set|closed|closing) [^.\n]{0,40}?(as )?(solved|resolved|closed)/],
      [4, /\b(incident|outage|disruption|issue|problem) (is|has) (now )?(over|ended|closed)/],
      [
        4,
        /\b(service|services|functionality|calls?) (is|are|has been|have been) (now )?(fully |again )?(restored|operational|stable)/,
      ],
      [4, /\bwe (have |'ve )?(now )?(fixed|resolved|restored|repaired) /],
    ],
  },
};
