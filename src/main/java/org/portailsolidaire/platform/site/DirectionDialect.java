package org.portailsolidaire.platform.site;

import java.util.Set;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.stereotype.Component;

/**
 * Lets each text that people write say in which direction it is read, from left to right
 * or from right to left: fields to write in, and what has a language of its own because
 * somebody wrote it.
 */
@Component
class DirectionDialect extends AbstractProcessorDialect {

	/** After the attributes that templates reckon. */
	private static final int LAST = 100_000;

	private static final Set<String> TEXTS = Set.of("text", "search");

	DirectionDialect() {
		super("Directions", null, LAST);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new Field("input"), new Field("textarea"), new Written());
	}

	private static void let(IProcessableElementTag tag, IElementTagStructureHandler handler) {
		if (!tag.hasAttribute("dir")) {
			handler.setAttribute("dir", "auto");
		}
	}

	/** A field to write in. */
	private static final class Field extends AbstractElementTagProcessor {

		Field(String element) {
			super(TemplateMode.HTML, null, element, false, null, false, LAST);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag,
				IElementTagStructureHandler handler) {
			if (!tag.hasAttribute("type") || TEXTS.contains(tag.getAttributeValue("type"))) {
				let(tag, handler);
			}
		}

	}

	/** What somebody wrote, on any page. */
	private static final class Written extends AbstractAttributeTagProcessor {

		Written() {
			super(TemplateMode.HTML, null, null, false, "lang", false, LAST, false);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				IElementTagStructureHandler handler) {
			if (!tag.getElementCompleteName().equals("html")) {
				let(tag, handler);
			}
		}

	}

}
