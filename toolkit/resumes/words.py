"""Words by which the parts of a resume are known: headings, titles, schools, degrees, places. Tables only.

Collected by the project from the headings and entry lines of resumes in English, with the commonest words of other
languages that stand in English resumes (school and degree names). November 2026.
"""

from __future__ import annotations

HEADINGS: dict[str, tuple[str, ...]] = {
    "summary": (
        "summary", "profile", "about", "about me", "objective", "career objective", "professional summary",
        "executive summary", "personal statement", "career summary", "professional profile", "overview", "introduction",
        "who i am", "in brief", "at a glance", "highlights of qualifications", "summary of qualifications", "statement",
        "bio", "biography", "research interests", "info", "personal profile", "career profile",
    ),
    "work": (
        "experience", "work experience", "professional experience", "employment", "employment history", "work history",
        "career history", "career", "professional background", "work", "industry experience", "relevant experience",
        "positions", "positions held", "academic appointments", "appointments", "academic experience",
        "research experience", "teaching experience", "where i've worked", "where i have worked", "what i've done",
        "internships", "internship experience", "internship", "professional history", "jobs", "experience and projects",
        "employment experience", "engineering experience", "technical experience", "selected experience",
        "freelance experience", "freelance", "consulting experience", "earlier experience", "previous experience",
        "other experience", "additional experience", "professional career", "employment record", "career experience",
        "military experience", "leadership experience", "industry", "entrepreneurship", "roles",
    ),
    "volunteer": (
        "volunteer", "volunteering", "volunteer experience", "volunteer work", "community", "community service",
        "community involvement", "service", "governance", "extracurricular activities", "extracurriculars",
        "leadership and activities", "activities", "leadership & activities", "giving back", "board service",
        "volunteer activities", "leadership", "civic engagement",
    ),
    "education": (
        "education", "academic background", "educational background", "academic history", "studies", "degrees",
        "academic qualifications", "education and training", "qualifications", "schooling", "academics",
        "where i studied", "education & training", "educational qualifications", "training and education",
        "formal education", "university",
    ),
    "projects": (
        "projects", "personal projects", "selected projects", "side projects", "academic projects", "key projects",
        "open source", "open-source projects", "open source projects", "open source contributions", "portfolio",
        "things i built", "things i've built", "what i've built", "research projects", "notable projects",
        "technical projects", "relevant projects", "featured projects", "project experience", "capstone",
        "open source work", "side work", "project work", "course projects",
    ),
    "skills": (
        "skills", "technical skills", "core skills", "key skills", "skills and tools", "technologies", "tech stack",
        "toolbox", "tools", "competencies", "core competencies", "expertise", "areas of expertise", "technical expertise",
        "skills & tools", "skills and technologies", "technical proficiencies", "proficiencies", "top skills", "stack",
        "programming skills", "software", "technical toolkit", "toolkit", "technical competencies", "computer skills",
        "skills and interests", "skills & interests", "technical knowledge", "strengths", "what i work with",
        "what i use", "skill set", "skillset", "additional skills", "professional skills", "technical summary",
        "technology", "abilities", "languages and tools", "languages & tools", "specialties", "hard skills", "soft skills",
        "technologies and tools", "skills summary", "programming languages", "other skills", "it skills",
    ),
    "certificates": (
        "certifications", "certificates", "certification", "licenses", "licenses and certifications",
        "licenses & certifications", "courses", "training", "professional development", "courses and certifications",
        "certifications and training", "certifications & training", "coursework", "relevant coursework", "credentials",
        "continuing education", "certificate", "professional certifications", "online courses", "trainings",
    ),
    "publications": (
        "publications", "papers", "selected publications", "journal articles", "conference papers", "preprints",
        "research", "patents", "publications and patents", "articles", "writing", "books", "book chapters",
        "publications & patents", "research papers", "peer-reviewed publications", "patents and publications",
        "selected papers", "talks and publications",
    ),
    "awards": (
        "awards", "honors", "honours", "achievements", "awards and honors", "honors and awards", "honors & awards",
        "awards & honors", "accomplishments", "selected honors", "scholarships", "grants and awards", "recognition",
        "fellowships", "grants", "honours and awards", "awards and recognition", "awards & recognition",
        "key achievements", "awards and achievements", "prizes", "distinctions", "awards and scholarships",
    ),
    "languages": ("languages", "language skills", "spoken languages", "language", "human languages", "languages spoken"),
    "interests": (
        "interests", "hobbies", "hobbies and interests", "personal interests", "interests and hobbies", "hobbies & interests",
        "outside work", "other interests", "away from the keyboard",
    ),
    "references": ("references", "referees", "recommendations", "testimonials", "reference"),
    "contact": (
        "contact", "contact information", "contact details", "personal information", "personal details", "details",
        "profiles", "links", "get in touch", "contact me", "social", "find me online", "personal data", "online",
        "contact info", "reach me", "personal info", "social links",
    ),
    "other": (
        "talks", "invited talks", "presentations", "conferences", "speaking", "teaching", "supervision", "memberships",
        "affiliations", "professional affiliations", "professional memberships", "selected accomplishments",
        "additional information", "additional experience and awards", "additional", "miscellaneous", "other",
        "highlights", "career highlights", "selected achievements", "other activities", "content and community",
        "press", "media", "quotes", "professional activities", "academic service", "reviewing", "outreach",
        "work authorization", "visa status", "availability", "events", "speaking engagements", "community and speaking",
        "declaration", "personal", "notes", "engagements", "selected talks", "extra", "additional details",
    ),
}  # fmt: skip
"""Kind of section → headings, lower case."""

HEADING_NOUNS: dict[str, str] = {
    "experience": "work", "employment": "work", "history": "work", "appointments": "work", "positions": "work",
    "internships": "work", "education": "education", "degrees": "education", "projects": "projects", "skills": "skills",
    "technologies": "skills", "competencies": "skills", "proficiencies": "skills", "expertise": "skills", "stack": "skills",
    "certifications": "certificates", "certificates": "certificates", "courses": "certificates", "licenses": "certificates",
    "publications": "publications", "papers": "publications", "patents": "publications", "awards": "awards",
    "honors": "awards", "honours": "awards", "achievements": "awards", "scholarships": "awards", "languages": "languages",
    "interests": "interests", "hobbies": "interests", "references": "references", "volunteering": "volunteer",
    "talks": "other", "presentations": "other", "memberships": "other", "affiliations": "other", "summary": "summary",
    "profile": "summary", "activities": "volunteer",
}  # fmt: skip
"""Noun that decides a heading in other words (`Selected Industry Experience`) → kind."""

SKILL_LABELS = frozenset(
    "languages language tools frameworks databases libraries technologies platforms cloud other data software technical "
    "programming web project expertise skills database devops soft".split()
)
"""Headings that inside a skills section are labels of its lines."""

TITLE_WORDS = frozenset(
    """engineer engineers developer scientist analyst architect manager director lead head chief officer intern internship
    consultant specialist administrator designer researcher professor lecturer instructor teacher tutor assistant associate
    fellow programmer technician coordinator president founder cofounder co-founder co-creator creator ceo cto cfo coo cio
    cpo vp evp svp advocate evangelist strategist writer editor producer owner principal partner trainee apprentice
    contractor freelancer advisor adviser mentor supervisor executive representative agent operator postdoc postdoctoral
    student scholar resident pharmacist nurse physician accountant auditor lawyer marketer recruiter planner librarian
    statistician mathematician physicist chemist biologist economist actuary sre devops swe sde mle tester qa
    webmaster sysadmin dba ninja guru wizard member contributor maintainer volunteer organizer organiser captain
    secretary treasurer clerk cashier barista server driver sergeant lieutenant officer nco translator interpreter
    journalist reporter photographer illustrator animator buyer trader broker underwriter banker investigator inspector
    chair chairperson chairman dean rector provost reader demonstrator invigilator marker grader staff expert guide
    practitioner professional counsel counsellor counselor therapist surveyor foreman machinist mechanic electrician
    entrepreneur investor publicist merchandiser stylist chef cook author blogger speaker moderator facilitator
    supervisor scrummaster master programmer/analyst generalist modeler modeller quant""".split()
)
"""Words that make a phrase a job title."""

TITLE_PHRASES = (
    "member of technical staff", "head of", "vice president", "software engineering", "scrum master", "product owner",
    "research assistant", "teaching assistant", "chief of staff", "tech lead", "team lead", "self-employed", "freelance",
    "machine learning engineering", "postdoctoral", "data science", "working student", "work student",
)  # fmt: skip

COMPANY_WORDS = frozenset(
    """inc inc. llc ltd ltd. limited gmbh ag corp corp. corporation company co co. plc s.a. sa srl bv b.v. ab oy as pty pvt
    group holdings holding partners ventures capital bank insurance labs lab laboratories technologies technology systems
    solutions software studio studios agency consulting services industries networks media games hospital clinic pharmacy
    university college institute school academy foundation association society council ministry department government
    museum library brain deepmind research analytics robotics motors airlines energy health healthcare logistics
    retail stores international global enterprises works collective cooperative bootcamp club""".split()
)
"""Words that make a phrase an employer's name."""

SCHOOL_WORDS = frozenset(
    """university college institute school academy polytechnic universidad universidade universität universitat universite
    université universiteit università politecnico politécnica polytechnique école ecole escuela hochschule fachhochschule
    technische eth epfl mit ucla ucl lse caltech iit nit bits bootcamp üniversitesi uniwersytet politechnika univerzita
    egyetem universitet universitetet högskola høgskole höskoli yliopisto lyceum lycée gymnasium conservatory seminary
    kaist nus ntu tum rwth kth epita insead hec cégep campus universiti universitas daxue daigaku instituto faculdade""".split()
)
"""Words that make a phrase a school."""

DEGREE_WORDS = (
    r"ph\.? ?d\.?|d\.?phil\.?|doctorate|doctor of [\w ]+|pharm\.?d\.?|m\.?d\.?|j\.?d\.?|ed\.?d\.?|eng\.?d\.?",
    r"m\.? ?sc\.?(?: ?\(hons\))?|m\.? ?s\.? ?e\.?|m\.? ?s\.?|m\.? ?a\.?|m\.? ?eng\.?|m\.? ?tech\.?|m\.? ?b\.? ?a\.?|m\.? ?phil\.?|m\.? ?res\.?"
    r"|m\.? ?p\.? ?h\.?|m\.? ?p\.? ?p\.?|m\.? ?f\.? ?a\.?|m\.? ?ed\.?|ll\.? ?m\.?|m\.? ?c\.? ?a\.?|m\.? ?comp\.?|m\.? ?math\.?|m\.? ?i\.? ?d\.? ?s\.?|mcs|mims|msit|mscs|mmath|mphys",
    r"b\.? ?sc\.?(?: ?\(hons?\.?\))?|b\.? ?s\.? ?e\.?|b\.? ?s\.?|b\.? ?a\.?(?: ?\(hons?\.?\))?|b\.? ?eng\.?|b\.? ?tech\.?|b\.? ?e\.?|b\.? ?b\.? ?a\.?|b\.? ?f\.? ?a\.?"
    r"|b\.? ?com\.?|b\.? ?c\.? ?a\.?|ll\.? ?b\.?|b\.? ?arch\.?|a\.? ?b\.?|bscs|bsee|sc\.?b\.?|s\.?b\.?|b\.?math|b\.?comp\.?",
    r"a\.? ?a\.? ?s\.?|a\.? ?a\.?|a\.? ?s\.?|associate(?:'s|’s)?(?: degree| of [\w ]+)?|associates?",
    r"bachelor(?:'s|’s|s)?(?: degree| of [\w ]+?(?= in |,|$| -| –|\())?|master(?:'s|’s|s)?(?: degree| of [\w ]+?(?= in |,|$| -| –|\())?",
    r"diploma|diplom(?:-\w+)?|higher national diploma|hnd|hnc|certificate|graduate certificate|minor|major|nanodegree|fellowship",
    r"bacharelado|licenciatura|licence|licenciado|ingenier[íi]a|ing[ée]nieur|ingeniero|maestr[íi]a|m[áa]ster|mestrado|doctorado|doutorado|laurea(?: magistrale)?|tecn[óo]logo"
    r"|grado|magister|mag\.|dipl\.-\w+\.?|staatsexamen|vordiplom|kandidat|licentiate|specialist degree|abitur|a-levels?|high school diploma|ged|baccalaur[ée]at|matura",
)  # fmt: skip
"""Patterns of degree names, doctorates first."""

STATES = frozenset(
    """al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri
    sc sd tn tx ut vt va wa wv wi wy dc ab bc mb nb nl ns on pe qc sk yt nt nu nsw vic qld tas act""".split()
)
"""Postal abbreviations of US states, Canadian provinces and Australian states, lower case; they are printed in capitals."""

REGIONS = frozenset(
    """usa u.s.a. us u.s. united states|united states of america|uk|u.k.|united kingdom|england|scotland|wales|northern ireland
    |ireland|canada|mexico|brazil|brasil|argentina|chile|colombia|peru|uruguay|ecuador|venezuela|bolivia|paraguay|costa rica
    |panama|guatemala|cuba|dominican republic|puerto rico|jamaica|germany|deutschland|france|spain|españa|portugal|italy|italia
    |netherlands|the netherlands|belgium|luxembourg|switzerland|austria|poland|czech republic|czechia|slovakia|hungary|romania
    |bulgaria|greece|turkey|türkiye|cyprus|malta|croatia|slovenia|serbia|bosnia and herzegovina|north macedonia|albania|kosovo
    |montenegro|ukraine|belarus|moldova|russia|georgia|armenia|azerbaijan|estonia|latvia|lithuania|finland|sweden|norway
    |denmark|iceland|israel|palestine|jordan|lebanon|syria|iraq|iran|saudi arabia|uae|united arab emirates|qatar|kuwait
    |bahrain|oman|yemen|egypt|morocco|algeria|tunisia|libya|sudan|ethiopia|kenya|uganda|tanzania|rwanda|nigeria|ghana|senegal
    |ivory coast|côte d'ivoire|cameroon|south africa|zimbabwe|zambia|botswana|namibia|mozambique|angola|madagascar|mauritius
    |india|pakistan|bangladesh|sri lanka|nepal|bhutan|afghanistan|kazakhstan|uzbekistan|kyrgyzstan|tajikistan|turkmenistan
    |mongolia|china|hong kong|taiwan|japan|south korea|korea|north korea|vietnam|thailand|cambodia|laos|myanmar|malaysia
    |singapore|indonesia|philippines|brunei|australia|new zealand|fiji|california|texas|washington|new york|florida|illinois
    |massachusetts|pennsylvania|ohio|georgia|north carolina|virginia|colorado|oregon|arizona|michigan|minnesota|maryland
    |new jersey|ontario|quebec|québec|british columbia|alberta|bavaria|catalonia|karnataka|maharashtra|tamil nadu|telangana
    |haryana|uttar pradesh|west bengal|gujarat|kerala|delhi|punjab|new south wales|queensland|victoria""".replace("\n", "")
    .replace("usa u.s.a. us u.s. ", "usa|u.s.a.|us|u.s.|").split("|")
)  # fmt: skip
"""Countries, and states and provinces written out, lower case."""
REGIONS = frozenset(" ".join(region.split()) for region in REGIONS)

PLACE_WORDS = frozenset(("remote", "hybrid", "on-site", "onsite", "worldwide", "virtual", "online", "telecommute", "remotely"))

KINDS: dict[str, tuple[str, ...]] = {
    "contract": ("contract", "contractor", "fixed-term", "temporary", "temp", "interim"),
    "part-time": ("part-time", "part time", "parttime"),
    "internship": ("internship", "intern", "co-op", "placement", "working student"),
    "volunteer": ("volunteer", "pro bono"),
    "freelance": ("freelance", "self-employed", "freelancer"),
}
"""Kind of job → words beside the title that say so."""

FULL_TIME = ("full-time", "full time", "permanent")

NETWORKS: dict[str, str] = {
    "linkedin.com": "LinkedIn", "github.com": "GitHub", "gitlab.com": "GitLab", "twitter.com": "X", "x.com": "X",
    "stackoverflow.com": "StackOverflow", "scholar.google.com": "Google Scholar", "orcid.org": "ORCID",
    "medium.com": "Medium", "kaggle.com": "Kaggle", "huggingface.co": "Hugging Face", "youtube.com": "YouTube",
    "dribbble.com": "Dribbble", "behance.net": "Behance", "researchgate.net": "ResearchGate", "dev.to": "DEV",
    "bitbucket.org": "Bitbucket", "leetcode.com": "LeetCode", "mastodon.social": "Mastodon", "instagram.com": "Instagram",
    "facebook.com": "Facebook", "codepen.io": "CodePen", "t.me": "Telegram", "bsky.app": "Bluesky", "xing.com": "XING",
}  # fmt: skip
"""Host of a profile address → network."""
