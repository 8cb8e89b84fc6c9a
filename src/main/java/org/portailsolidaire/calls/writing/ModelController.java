package org.portailsolidaire.calls.writing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.CheckedFile;
import org.portailsolidaire.platform.documents.DocumentFields;
import org.portailsolidaire.platform.documents.DocumentKind;
import org.portailsolidaire.platform.documents.Documents;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The blank models of the documents that a call asks for. */
@Controller
@RequestMapping(WritingFrame.PATH + "/" + StaffFrame.ID + "/documents/modele")
class ModelController {

	private final WritingAccess access;

	private final PartScreen screen;

	private final DocumentModels models;

	private final Documents documents;

	private final DocumentFields fields;

	private final MessageSource messages;

	ModelController(WritingAccess access, PartScreen screen, DocumentModels models, Documents documents,
			DocumentFields fields, MessageSource messages) {
		this.access = access;
		this.screen = screen;
		this.models = models;
		this.documents = documents;
		this.fields = fields;
		this.messages = messages;
	}

	@PostMapping
	String store(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		Opened opened = this.access.open(id, actor);
		String line = Form.of(sent).value("pour");
		List<String> refusals = refusals(opened, line, file, actor, new Words(this.messages, locale));
		if (refusals.isEmpty()) {
			return "redirect:" + opened.call().path() + "/documents?fait=ajoute";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		String view = this.screen.show(id, DocumentModels.DOCUMENTS, Form.empty(), actor, model, locale);
		model.addAttribute("modelRefusals", refusals);
		model.addAttribute("modelForm", Form.filled(Map.of("pour", line)));
		return view;
	}

	private List<String> refusals(Opened opened, String line, @Nullable MultipartFile file, Actor actor, Words words) {
		if (opened.part(DocumentModels.DOCUMENTS).typed().said("nom-" + line).isEmpty()) {
			return isThere(file) ? List.of(words.text("ecrire.modele.pour.manque"), words.text("documents.encore"))
					: List.of(words.text("ecrire.modele.pour.manque"));
		}
		if (file == null || !isThere(file)) {
			return List.of(words.text("ecrire.modele.manque"));
		}
		try (CheckedFile checked = this.documents.check(file, DocumentKind.MODEL, actor.id())) {
			return this.fields.sentences(this.models.join(opened.call().id().value(), line, checked, actor),
					words.locale());
		}
	}

	private static boolean isThere(@Nullable MultipartFile file) {
		return file != null && (!file.isEmpty() || StringUtils.hasText(file.getOriginalFilename()));
	}

}
