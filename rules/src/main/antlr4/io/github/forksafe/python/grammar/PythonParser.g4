/**
 * Python 3.0 to 3.14 and Python 2.7, after https://docs.python.org/3/reference/grammar.html and
 * https://docs.python.org/2.7/reference/grammar.html: one grammar, as they share all but a few corners. Which words are
 * keywords in which dialect is the tokenizer's matter, and what the other dialect alone allows is reported behind it.
 *
 * Every decision is made by one token of lookahead, so that the generated parser never simulates its automaton: a test
 * holds the generated source free of adaptive predictions. What pays for that:
 *  - the tokenizer tells apart what one token cannot: soft keywords, "not in" and "is not", the IN of a for or of an
 *    exec (FOR_IN), the IF of a comprehension (COMPREHENSION_IF), the COMMA between what a Python 2 comprehension iterates
 *    (COMPREHENSION_COMMA), the COLON before the format of a replacement field (FORMAT_COLON);
 *  - what is rare stands in rules of its own, so that a just-in-time compiler need not compile what is frequent again when
 *    it is met;
 *  - operators stand in a flat list, the translation folds them by precedence;
 *  - lists take any number of commas, and some places take more than Python does (targets, keywords, "as" in
 *    parentheses): the translation reports what goes too far.
 */
parser grammar PythonParser;

options {
    superClass = TreeParser;
    contextSuperClass = Tree;
}

tokens {
    NAME, NUMBER, STRING, FORMATTED_START, FORMATTED_TEXT, FORMATTED_END, MAGIC, ERROR,
    NEWLINE, INDENT, DEDENT,
    FALSE, NONE, TRUE, AND, AS, ASSERT, ASYNC, AWAIT, BREAK, CLASS, CONTINUE, DEF, DEL, ELIF, ELSE, EXCEPT, FINALLY, FOR,
    FROM, GLOBAL, IF, IMPORT, IN, IS, LAMBDA, NONLOCAL, NOT, OR, PASS, RAISE, RETURN, TRY, WHILE, WITH, YIELD,
    MATCH, CASE, TYPE, PRINT, EXEC, IS_NOT, NOT_IN, FOR_IN, COMPREHENSION_IF, COMPREHENSION_COMMA,
    FORMAT_COLON,
    LEFT_PAREN, RIGHT_PAREN, LEFT_BRACKET, RIGHT_BRACKET, LEFT_BRACE, RIGHT_BRACE, OPEN_BACKQUOTE, CLOSE_BACKQUOTE,
    COLON, COMMA, SEMICOLON, DOT, ELLIPSIS, ARROW, BANG, ASSIGN, WALRUS,
    PLUS, MINUS, STAR, DOUBLE_STAR, SLASH, DOUBLE_SLASH, PERCENT, AT, LEFT_SHIFT, RIGHT_SHIFT, AMPERSAND, BAR, CARET,
    TILDE, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL,
    PLUS_ASSIGN, MINUS_ASSIGN, STAR_ASSIGN, DOUBLE_STAR_ASSIGN, SLASH_ASSIGN, DOUBLE_SLASH_ASSIGN, PERCENT_ASSIGN,
    AT_ASSIGN, LEFT_SHIFT_ASSIGN, RIGHT_SHIFT_ASSIGN, AMPERSAND_ASSIGN, BAR_ASSIGN, CARET_ASSIGN
}

// ---------------------------------------------------------------------------------------------------- statements

file
    : statement* EOF
    ;

statement
    : simpleStatement (SEMICOLON simpleStatement?)* NEWLINE
    | ifStatement
    | whileStatement
    | forStatement
    | withStatement
    | tryStatement
    | matchStatement
    | functionDefinition
    | classDefinition
    | decorated
    | asyncStatement
    ;

block
    : simpleStatement (SEMICOLON simpleStatement?)* NEWLINE
    | NEWLINE INDENT statement+ DEDENT
    ;

simpleStatement
    : expressionList
        ( (ASSIGN (yieldExpression | expressionList))*
        | ( PLUS_ASSIGN | MINUS_ASSIGN | STAR_ASSIGN | DOUBLE_STAR_ASSIGN | SLASH_ASSIGN | DOUBLE_SLASH_ASSIGN
          | PERCENT_ASSIGN | AT_ASSIGN | LEFT_SHIFT_ASSIGN | RIGHT_SHIFT_ASSIGN | AMPERSAND_ASSIGN | BAR_ASSIGN
          | CARET_ASSIGN
          )
          (yieldExpression | expressionList)
        | COLON expression (ASSIGN (yieldExpression | expressionList))?
        )
    | yieldExpression
    | (PASS | BREAK | CONTINUE)
    | importStatement
    | keywordStatement
    ;

importStatement
    : IMPORT importedModule (COMMA importedModule)*
    | FROM (DOT | ELLIPSIS)* dottedName? IMPORT (STAR | importedNames | LEFT_PAREN importedNames RIGHT_PAREN)
    ;

keywordStatement
    : RETURN expressionList?
    | RAISE (expressionList (FROM expression)?)?
    | DEL expressionList
    | ASSERT expression (COMMA expression)?
    | GLOBAL NAME (COMMA NAME)*
    | NONLOCAL NAME (COMMA NAME)*
    | TYPE NAME typeParameters? ASSIGN expression
    | PRINT (RIGHT_SHIFT expression (COMMA expressionList)? | expressionList)?
    | EXEC expression (FOR_IN expression)? (COMMA expression)*
    ;

importedModule
    : dottedName (AS NAME)?
    ;

dottedName
    : NAME (DOT NAME)*
    ;

importedNames
    : NAME (AS NAME)? (COMMA (NAME (AS NAME)?)?)*
    ;

ifStatement
    : IF expression COLON block (ELIF expression COLON block)* (ELSE COLON block)?
    ;

whileStatement
    : WHILE expression COLON block (ELSE COLON block)?
    ;

forStatement
    : FOR expressionList FOR_IN expressionList COLON block (ELSE COLON block)?
    ;

withStatement
    : WITH withItem (COMMA withItem)* COLON block
    ;

withItem
    : expression (AS expression)?
    ;

tryStatement
    : TRY COLON block
        ( exceptClause+ (ELSE COLON block)? (FINALLY COLON block)?
        | FINALLY COLON block
        )
    ;

/* The star of "except*" reads as the one of a starred expression. */
exceptClause
    : EXCEPT (expressionList (AS expression)?)? COLON block
    ;

asyncStatement
    : ASYNC (functionDefinition | withStatement | forStatement)
    ;

decorated
    : (AT expression NEWLINE)+ (functionDefinition | classDefinition | ASYNC functionDefinition)
    ;

// --------------------------------------------------------------------------------------------------- definitions

functionDefinition
    : DEF NAME typeParameters? LEFT_PAREN parameters? RIGHT_PAREN (ARROW expression)? COLON block
    ;

classDefinition
    : CLASS NAME typeParameters? (LEFT_PAREN arguments? RIGHT_PAREN)? COLON block
    ;

parameters
    : parameter (COMMA parameter?)*
    ;

parameter
    : NAME (COLON expression)? (ASSIGN expression)?
    | STAR (NAME (COLON STAR? expression)?)?
    | DOUBLE_STAR NAME (COLON expression)?
    | SLASH
    | LEFT_PAREN parameters RIGHT_PAREN (ASSIGN expression)?
    ;

lambdaParameters
    : lambdaParameter (COMMA lambdaParameter?)*
    ;

lambdaParameter
    : NAME (ASSIGN expression)?
    | STAR NAME?
    | DOUBLE_STAR NAME
    | SLASH
    | LEFT_PAREN lambdaParameters RIGHT_PAREN (ASSIGN expression)?
    ;

typeParameters
    : LEFT_BRACKET typeParameter (COMMA typeParameter?)* RIGHT_BRACKET
    ;

typeParameter
    : (STAR | DOUBLE_STAR)? NAME (COLON expression)? (ASSIGN STAR? expression)?
    ;

// ------------------------------------------------------------------------------------------------------ patterns

matchStatement
    : MATCH expressionList COLON NEWLINE INDENT caseClause+ DEDENT
    ;

caseClause
    : CASE patternList (IF expression)? COLON block
    ;

patternList
    : patternElement (COMMA patternElement?)*
    ;

patternElement
    : STAR NAME
    | pattern
    ;

pattern
    : closedPattern (BAR closedPattern)* (AS NAME)?
    ;

closedPattern
    : NAME (DOT NAME)* (LEFT_PAREN patternArguments? RIGHT_PAREN)?
    | MINUS? NUMBER ((PLUS | MINUS) NUMBER)?
    | (STRING | formatted)+
    | TRUE
    | FALSE
    | NONE
    | LEFT_PAREN patternList? RIGHT_PAREN
    | LEFT_BRACKET patternList? RIGHT_BRACKET
    | LEFT_BRACE mappingEntries? RIGHT_BRACE
    ;

patternArguments
    : pattern (ASSIGN pattern)? (COMMA (pattern (ASSIGN pattern)?)?)*
    ;

mappingEntries
    : mappingEntry (COMMA mappingEntry?)*
    ;

mappingEntry
    : closedPattern COLON pattern
    | DOUBLE_STAR NAME
    ;

// --------------------------------------------------------------------------------------------------- expressions

expressionList
    : STAR? expression (COMMA (STAR? expression)?)*
    ;

yieldExpression
    : YIELD (FROM expression | expressionList)?
    ;

expression
    : LAMBDA lambdaParameters? COLON expression
    | operand
        ( ( OR | AND | IS | IS_NOT | IN | NOT_IN | EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL
          | BAR | CARET | AMPERSAND | LEFT_SHIFT | RIGHT_SHIFT | PLUS | MINUS
          | STAR | SLASH | DOUBLE_SLASH | PERCENT | AT | DOUBLE_STAR
          )
          operand
        )*
        (IF expression ELSE expression | WALRUS expression)?
    ;

operand
    : (NOT | MINUS | PLUS | TILDE | AWAIT)*
        ( (NAME | NUMBER | TRUE | FALSE | NONE | ELLIPSIS)
        | (STRING | formatted)+
        | MAGIC
        | LEFT_PAREN (yieldExpression | group)? RIGHT_PAREN
        | LEFT_BRACKET group? RIGHT_BRACKET
        | LEFT_BRACE entries? RIGHT_BRACE
        | OPEN_BACKQUOTE expressionList CLOSE_BACKQUOTE
        )
        ( DOT NAME
        | LEFT_PAREN arguments? RIGHT_PAREN
        | LEFT_BRACKET subscripts RIGHT_BRACKET
        )*
    ;

/* The inside of parentheses or brackets; "as" is for the items of a with statement. */
group
    : STAR? expression (AS expression)? (comprehension | (COMMA (STAR? expression (AS expression)?)?)*)
    ;

/* The inside of braces: a set or a dictionary. */
entries
    : entry (comprehension | (COMMA entry?)*)
    ;

entry
    : STAR expression
    | DOUBLE_STAR expression
    | expression (COLON expression)?
    ;

comprehension
    : ( ASYNC? FOR expressionList FOR_IN expression (COMPREHENSION_COMMA expression?)*
        (COMPREHENSION_IF expression)*
      )+
    ;

arguments
    : argument (COMMA argument?)*
    ;

argument
    : STAR expression
    | DOUBLE_STAR expression
    | expression (ASSIGN expression | comprehension)?
    ;

subscripts
    : subscript (COMMA subscript?)*
    ;

subscript
    : STAR expression
    | expression (COLON expression? (COLON expression?)?)?
    | COLON expression? (COLON expression?)?
    ;

formatted
    : FORMATTED_START (FORMATTED_TEXT | field)* FORMATTED_END
    ;

field
    : LEFT_BRACE (yieldExpression | expressionList) ASSIGN? (BANG NAME)? format? RIGHT_BRACE
    ;

format
    : FORMAT_COLON (FORMATTED_TEXT | field)*
    ;
