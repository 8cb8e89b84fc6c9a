package org.portailsolidaire.platform.documents.inspection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the markup of a text or a sheet makes a program do when somebody opens it. Names
 * are those of Office Open XML and of OpenDocument, without their prefixes.
 */
final class ActiveMarkup {

	private static final String MACROS = "documents.refus.macros";

	/** Asks another program for data. */
	private static final String LINK = "documents.refus.liaison";

	/** Objects that another program draws. */
	private static final String OBJECTS = "documents.refus.objets";

	/** Fetches a part of the document from elsewhere. */
	private static final String REMOTE = "documents.refus.distant";

	private static final Map<String, String> ELEMENTS = Map.ofEntries(Map.entry("ddeLink", LINK),
			Map.entry("oleLink", LINK), Map.entry("dde-source", LINK), Map.entry("dde-link", LINK),
			Map.entry("dde-connection", LINK), Map.entry("dde-connection-decl", LINK), Map.entry("OLEObject", OBJECTS),
			Map.entry("oleObject", OBJECTS), Map.entry("ocx", OBJECTS), Map.entry("altChunk", OBJECTS),
			Map.entry("object-ole", OBJECTS), Map.entry("plugin", OBJECTS), Map.entry("applet", OBJECTS),
			Map.entry("floating-frame", OBJECTS), Map.entry("event-listener", MACROS), Map.entry("script", MACROS),
			Map.entry("execute-macro", MACROS), Map.entry("section-source", REMOTE), Map.entry("table-source", REMOTE),
			Map.entry("cell-range-source", REMOTE), Map.entry("connection-resource", REMOTE),
			Map.entry("webPr", REMOTE), Map.entry("dbPr", REMOTE), Map.entry("subDoc", REMOTE),
			Map.entry("encryption-data", "documents.refus.chiffre"));

	/** Kinds of links out of a document that only the reader's own act follows. */
	private static final Set<String> LINKS = Set.of("hyperlink", "externalLinkPath", "xlPathMissing");

	/** Parts that may not be there at all. */
	private static final Map<String, String> PARTS = Map.of("attachedTemplate", REMOTE, "oleObject", OBJECTS, "control",
			OBJECTS, "aFChunk", OBJECTS, "frame", REMOTE, "subDocument", REMOTE, "mailMergeSource", REMOTE,
			"vbaProject", MACROS, "xlMacrosheet", MACROS, "xlIntlMacrosheet", MACROS);

	/**
	 * What a field of Word fetches, also when its name is spelled by codes of letters.
	 */
	private static final Pattern FIELD = Pattern.compile(
			"(?is)[\\s\"]*(?:dde|ddeauto|link|includetext|database|import)\\b.*|.*\\bquote\\s+\\d{2,3}\\s+\\d{2,3}\\b.*"
					+ "|\\s*includepicture\\b.*\\\\d\\b.*");

	/** What a formula asks elsewhere. */
	private static final Pattern CALL = Pattern
		.compile("(?is).*\\b(?:dde|webservice|rtd|call|register(?:\\.id)?|exec)\\s*\\(.*");

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|(?<!\\|)'[^']*'(?=!)");

	private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*(?:https?:|ftp:|file:|smb:|\\\\\\\\|//).*");

	private static final Pattern PROGRAM = Pattern
		.compile("(?i)\\s*(?:vnd\\.sun\\.star\\.(?:script|expand):|macro:|javascript:|vbscript:).*");

	private final Set<String> found = new LinkedHashSet<>();

	/** Instructions of the fields that are open, the innermost last. */
	private final List<StringBuilder> fields = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	/** Keys of why it is refused. */
	Set<String> found() {
		return this.found;
	}

	/**
	 * An element begins.
	 * @param attributes by their names
	 */
	void begin(String name, Map<String, String> attributes) {
		this.text.setLength(0);
		if (ELEMENTS.containsKey(name)) {
			this.found.add(ELEMENTS.get(name));
		}
		if (attributes.values().stream().anyMatch((value) -> PROGRAM.matcher(value).matches())) {
			this.found.add(MACROS);
		}
		switch (name) {
			case "Relationship" -> relation(attributes);
			case "Override", "Default" -> type(attributes.getOrDefault("ContentType", ""));
			case "fldSimple" -> field(attributes.getOrDefault("instr", ""));
			case "fldChar" -> fieldMark(attributes.getOrDefault("fldCharType", ""));
			case "image", "object" -> address(attributes.getOrDefault("href", ""));
			default -> formula(attributes.getOrDefault("formula", ""), false);
		}
	}

	/** Text of the element that began last. */
	void text(String more) {
		this.text.append(more);
	}

	/** An element ends. */
	void end(String name) {
		String said = this.text.toString();
		this.text.setLength(0);
		switch (name) {
			case "instrText", "delInstrText" -> instruction(said);
			case "t" -> result(said);
			case "f", "formula", "definedName", "formula1", "formula2" -> formula(said, true);
			default -> {
			}
		}
	}

	private void relation(Map<String, String> attributes) {
		String type = attributes.getOrDefault("Type", "");
		String kind = type.substring(type.lastIndexOf('/') + 1);
		boolean external = attributes.getOrDefault("TargetMode", "").equalsIgnoreCase("External");
		if (PARTS.containsKey(kind)) {
			this.found.add(PARTS.get(kind));
		}
		else if (external && !LINKS.contains(kind)) {
			this.found.add(REMOTE);
		}
	}

	private void type(String type) {
		String kind = type.toLowerCase(Locale.ROOT);
		if (kind.contains("macro") || kind.contains("vbaproject")) {
			this.found.add(MACROS);
		}
		if (kind.contains("activex") || kind.contains("oleobject")) {
			this.found.add(OBJECTS);
		}
	}

	private void fieldMark(String mark) {
		if (mark.equals("begin")) {
			this.fields.add(new StringBuilder());
		}
		else if (!this.fields.isEmpty()) {
			field(this.fields.getLast().toString());
			if (mark.equals("end")) {
				this.fields.removeLast();
			}
		}
	}

	/** A part of what a field does: Word cuts its words at will. */
	private void instruction(String part) {
		this.fields.forEach((field) -> field.append(part));
		if (this.fields.isEmpty()) {
			field(part);
		}
	}

	/** What a field within another says is a part of what the outer one does. */
	private void result(String text) {
		for (int i = 0; i < this.fields.size() - 1; i++) {
			this.fields.get(i).append(text);
		}
	}

	private void field(String instruction) {
		if (FIELD.matcher(instruction).matches()) {
			this.found.add(LINK);
		}
	}

	/**
	 * @param piped whether a bar stands between a program and what it is asked, as in
	 * "cmd|'/c calc'!A1"; OpenDocument parts the rows of a table with it
	 */
	private void formula(String formula, boolean piped) {
		String bare = QUOTED.matcher(formula).replaceAll("");
		if ((piped && bare.contains("|")) || CALL.matcher(bare).matches()) {
			this.found.add(LINK);
		}
	}

	private void address(String address) {
		if (ADDRESS.matcher(address).matches()) {
			this.found.add(REMOTE);
		}
	}

}
